package org.nightdesk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.problem.Problem;

/**
 * What one night did, for the manager's morning.
 *
 * @param scorecards of whose work was published tonight: tonight's, then all so far
 * @param ledger how many units of the job stand in each state, by state
 */
public record NightReport(
        String job,
        LocalDate date,
        int pass,
        List<In> in,
        List<Problem> problems,
        List<Back> back,
        List<Out> out,
        List<Published> published,
        List<Score> scorecards,
        List<Stuck> stuck,
        List<Paused> paused,
        Map<String, Long> ledger,
        GlossaryChanges glossary) {

    /**
     * A source file that was read.
     *
     * @param dropped the site furniture left out, with counts
     */
    public record In(String path, int articles, int rejected, String dropped) {}

    /**
     * A returned file.
     *
     * @param outcomes how many rows came to what, by outcome
     * @param reason why it was refused or held; empty when it was read
     */
    public record Back(String path, String person, String kit, Map<String, Long> outcomes, String reason) {}

    /** A kit that went out. */
    public record Out(String person, String kind, String locale, int rows, int words, LocalDate dueOn, String path) {}

    /** A published article. */
    public record Published(String article, String locale, int edition, List<String> credits, List<String> paths) {}

    /** Something that waits for a person, and what they can do. */
    public record Stuck(String what, long count, String reason, String remedy) {}

    /**
     * What rests by the manager's word.
     *
     * @param what the article, with its locale unless it rests in all
     * @param kind {@code on hold} or {@code cancelled}
     * @param word who decided, when and why
     */
    public record Paused(String what, String kind, String word) {}

    /**
     * What changed in the glossary and which units that touches.
     *
     * @param changes those that touch most units first
     * @param more how many changes are not listed
     * @param offered how many published units wait for a word of the manager
     * @param command what corrects these; empty when there are none
     */
    public record GlossaryChanges(List<Change> changes, int more, long offered, String command) {}

    /**
     * A changed entry.
     *
     * @param what field by field, before and after
     * @param units how many came to what, in the order of the work
     */
    public record Change(String term, String what, Map<String, Long> units) {
        public long touched() {
            return units.values().stream().mapToLong(Long::longValue).sum();
        }

        /** {@code touches 14 units: 3 wait for a kit, 11 were reopened}. */
        public String effect() {
            return touched() == 0
                    ? "touches no unit"
                    : "touches " + touched() + (touched() == 1 ? " unit: " : " units: ")
                            + units.entrySet().stream()
                                    .map(one -> one.getValue() + " " + one.getKey())
                                    .collect(Collectors.joining(", "));
        }
    }

    /** Whether somebody must look at something. */
    public boolean needsPerson() {
        return !problems.isEmpty() || !stuck.isEmpty();
    }

    public long units() {
        return ledger.values().stream().mapToLong(Long::longValue).sum();
    }
}
