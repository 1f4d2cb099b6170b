package org.nightdesk.workflow.correct;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The units that changed glossary entries touch and what came of each, and the articles still to be looked at. Writes belong
 * to the caller's transaction.
 */
public interface Corrections {
    /** Queues articles to be looked at; one that is queued already is queued once. */
    void enqueue(String job, Collection<Long> articles);

    /** The articles to be looked at, by id. */
    List<Long> queue(String job);

    void dequeue(String job, long article);

    void keep(String job, Collection<Correction> corrections);

    /** Notes what came of a correction that was open. */
    void decide(String job, Correction correction, Correction.Outcome outcome, long nightId);

    /** The corrections with one of some outcomes, by translation and unit. */
    Map<Long, List<Correction>> open(String job, Collection<Correction.Outcome> outcomes);

    /** How many units wait for the manager to reopen them. */
    long offered(String job);

    /** How many units have each outcome for each changed entry, of what a night found or decided. */
    Map<String, Map<Correction.Outcome, Long>> counts(String job, long nightId);
}
