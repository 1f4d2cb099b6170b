package org.nightdesk.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.correct.Correction;

/**
 * What one night did, for the manager's morning.
 *
 * @param problems what tonight could not use of what came in
 * @param stuck all that waits for a person, whatever part of the report tells more of it
 * @param scorecards of whose work was published tonight: tonight's, then all so far
 * @param deadlines how people stand to their due dates
 * @param answered questions whose answer is missing in kits that people have
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
        Deadlines deadlines,
        List<Stuck> stuck,
        List<Answered> answered,
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

    /**
     * A kit that went out.
     *
     * @param pages that belong to a review kit and go with it; else empty
     */
    public record Out(
            String person,
            String kind,
            String locale,
            int rows,
            int words,
            LocalDate dueOn,
            String path,
            List<String> pages) {}

    /** A published article. */
    public record Published(String article, String locale, int edition, List<String> credits, List<String> paths) {}

    /**
     * How people stand to their due dates.
     *
     * @param late past the due date and the job's days of grace, the longest first
     * @param soon whom to remind: due within the job's days for it, or within the days of grace, without what went out
     *     tonight
     * @param moved what was taken from one person and looks for another, or has found one
     * @param embargoed what is published by itself on its day
     */
    public record Deadlines(List<Due> late, List<Due> soon, List<Moved> moved, List<Embargoed> embargoed) {}

    /** What is ready and waits for its day. */
    public record Embargoed(String article, String locale, LocalDate notBefore) {}

    /**
     * Work somebody has.
     *
     * @param past whether the due date is over
     * @param workingDays of the person: since it was due, or until it is
     * @param calendarDays the same with days off
     */
    public record Due(
            String article,
            String locale,
            String person,
            String role,
            LocalDate dueOn,
            boolean past,
            long workingDays,
            long calendarDays) {
        /** {@code 3 working days late (5 days)}, {@code due in 1 working day}, {@code due today}. */
        public String when() {
            String days = workingDays + (workingDays == 1 ? " working day" : " working days");
            String inAll = calendarDays == workingDays ? "" : " (" + calendarDays + " days)";
            if (past && workingDays == 0) {
                return "was due " + calendarDays + (calendarDays == 1 ? " day ago" : " days ago");
            }
            return past ? days + " late" + inAll : calendarDays == 0 ? "due today" : "due in " + days + inAll;
        }
    }

    /** Work that was taken from somebody. @param to who has it now; empty when nobody has */
    public record Moved(
            String article,
            String locale,
            String role,
            String from,
            String why,
            String to,
            @Nullable LocalDate dueOn) {
        public String now() {
            return to.isEmpty() ? "nobody has it yet" : "now with " + to + ", due " + dueOn;
        }
    }

    /** Something that waits for a person, and what they can do. */
    public record Stuck(String what, long count, String reason, String remedy) {
        /** Reason and remedy as sentences, also where the reason ends with what somebody wrote, stop included. */
        public String told() {
            boolean isEnded = !reason.isEmpty() && ".?!…。？！؟".indexOf(reason.charAt(reason.length() - 1)) >= 0;
            return reason + (isEnded ? " " : ". ") + remedy + ".";
        }
    }

    /**
     * A question that was answered after kits with its row had gone out.
     *
     * @param what the article with its locale, and the row
     * @param without the kits that people have without the answer
     */
    public record Answered(long number, String what, String question, String answer, String by, List<String> without) {}

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
    public record GlossaryChanges(List<Change> changes, int more, long offered, String command) {
        /** Those that touch a text somebody has seen, or nothing at all. */
        public List<Change> telling() {
            return changes.stream().filter(one -> !one.isQuiet()).toList();
        }

        /** A sentence on those that touch only rows which have not gone out yet; empty when there are none. */
        public String quiet() {
            long quiet = changes.stream().filter(Change::isQuiet).count();
            return quiet == 0
                    ? ""
                    : quiet + (quiet == 1 ? " changed term is" : " changed terms are")
                            + " only in rows that have not gone out yet; their kits have the new form";
        }
    }

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

        /** Whether nobody has seen a text that it touches. */
        boolean isQuiet() {
            return !units.isEmpty() && units.keySet().equals(Set.of(Correction.Outcome.WAITING.label()));
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
        return !stuck.isEmpty();
    }

    public long units() {
        return ledger.values().stream().mapToLong(Long::longValue).sum();
    }
}
