package org.nightdesk.report;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.job.Job;
import org.nightdesk.job.Person.Role;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.read.ReturnsFolder;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.Lane;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.ledger.UnitState;
import org.nightdesk.problem.Problem;
import org.nightdesk.routing.Presence;
import org.nightdesk.routing.RouteQueries;
import org.nightdesk.workflow.Night;

/** Gathers what waits for a person at the end of a night, and what they can do. */
final class StuckWork {
    /** How far back what was said about settled rows is looked for. */
    private static final int MOST_NIGHTS = 90;

    private final Reports.Units units;
    private final ReceiptQueries receipts;
    private final Publications publications;
    private final OpenQuestions questions;
    private final OpenProposals proposals;

    StuckWork(Reports.Units units, Reports.Exchange exchange, Publications publications) {
        this.units = units;
        this.receipts = exchange.receipts();
        this.questions = new OpenQuestions(exchange.questions(), units.ledger(), units.articles());
        this.proposals = new OpenProposals(exchange.proposals());
        this.publications = publications;
    }

    List<NightReport.Stuck> of(Night night) {
        String job = night.job().name();
        List<NightReport.Stuck> stuck = new ArrayList<>();
        unreachable(job, stuck);
        for (String path : receipts.openIn(night.id())) {
            if (ReturnsFolder.isPassedOver(path.substring(path.lastIndexOf('/') + 1))) {
                stuck.add(
                        new NightReport.Stuck(
                                "returned file " + path,
                                1,
                                "the file is not read: its name is that of a hidden, temporary or unfinished file",
                                "If it is a kit, rename it, for example to kit.xlsx, or have it sent again; if not, delete it"));
                continue;
            }
            stuck.add(
                    new NightReport.Stuck(
                            path,
                            1,
                            "the returned file is open elsewhere or still being copied",
                            "Close it; the next run reads it. Where nobody has it open, delete the lock file beside it (~$… or .~lock…)"));
        }
        for (ReceiptQueries.Waiting file : receipts.waitingIn(night.id())) {
            stuck.add(new NightReport.Stuck(
                    "returned file " + file.path(), Math.max(1, file.rows()), file.reason(), remedy(file)));
        }
        Returned returned = new Returned(night);
        for (ReceiptQueries.Astray rows : receipts.astray(job)) {
            if (!returned.isThere(rows.path())) {
                continue;
            }
            stuck.add(new NightReport.Stuck(
                    "rows of returned file " + rows.path(),
                    rows.rows(),
                    "a text is in no row of the kit",
                    "See nightdesk kit show " + rows.receiptId()
                            + " and ask the person to put it into its row; when nothing"
                            + " is missing: nightdesk settle " + rows.receiptId()));
        }
        late(night, returned, stuck);
        for (ReceiptQueries.Said said : receipts.said(job, night.id() - MOST_NIGHTS)) {
            stuck.add(new NightReport.Stuck(
                    "returned file " + said.path(),
                    1,
                    said.person() + " wrote: " + said.words(),
                    said.place() + ". Answer " + said.person() + "; when that is done: nightdesk settle "
                            + said.receiptId()));
        }
        List<OpenQuestions.Open> open = questions.of(job);
        open.forEach(one -> stuck.add(asked(one)));
        held(job, open, stuck);
        for (List<Problem> reasons : publications.refusals(job).values()) {
            for (Problem reason : reasons) {
                stuck.add(new NightReport.Stuck(reason.file(), 1, reason.reason(), reason.remedy()));
            }
        }
        stuck.addAll(proposals.of(night));
        unrouted(night, stuck);
        kept(night, stuck);
        for (MissingPeople.Missing one :
                new MissingPeople(units.routes(), units.ledger(), publications).of(night.job())) {
            stuck.add(new NightReport.Stuck(one.person(), 1, one.reason(), one.remedy()));
        }
        return stuck;
    }

    /** The files in the folders of returns: what is said about one stands until it is dealt with or taken away. */
    private record Returned(Night night) {
        boolean isThere(String path) {
            try {
                return night.job().exchange().returns().stream().anyMatch(folder -> Files.exists(folder.resolve(path)));
            } catch (InvalidPathException unusual) {
                return false;
            }
        }
    }

    /** What somebody says about rows that are settled: only reopening them helps. */
    private void late(Night night, Returned returned, List<NightReport.Stuck> stuck) {
        List<ReceiptQueries.Late> late = receipts.late(night.job().name(), night.id() - MOST_NIGHTS).stream()
                .filter(one -> returned.isThere(one.path()))
                .toList();
        Set<Long> translations = new TreeSet<>();
        late.forEach(one -> translations.add(Ids.owner(one.unitId())));
        if (translations.isEmpty()) {
            return;
        }
        Map<Long, LedgerQueries.Subject> subjects = units.ledger().subjects(translations);
        Set<Long> settled = new HashSet<>();
        for (UnitState state : List.of(UnitState.APPROVED, UnitState.PUBLISHED)) {
            units.ledger()
                    .units(translations, state)
                    .values()
                    .forEach(all -> all.forEach(one -> settled.add(one.id())));
        }
        for (ReceiptQueries.Late one : late) {
            LedgerQueries.Subject subject = subjects.get(Ids.owner(one.unitId()));
            if (subject != null && settled.contains(one.unitId())) {
                stuck.add(new NightReport.Stuck(
                        subject.title() + ", row " + one.key(),
                        1,
                        one.person() + " has more to say about this row, which is approved already",
                        "See nightdesk kit show " + one.receiptId() + "; take it up: nightdesk reopen " + one.key()
                                + ", which offers a new text with the row. To leave it: nightdesk settle "
                                + one.receiptId()));
            }
        }
    }

    /** What was asked for by a day that nobody can keep: it is said until it is done. */
    private void unreachable(String job, List<NightReport.Stuck> stuck) {
        Map<Long, Articles.Order> orders = new HashMap<>(units.articles().orders(job));
        orders.values().removeIf(order -> order.dueOn() == null);
        if (orders.isEmpty()) {
            return;
        }
        Map<Long, LedgerQueries.Subject> subjects = units.ledger().subjects(orders.keySet());
        for (Role role : Role.values()) {
            for (RouteQueries.Piece piece : units.routes().pieces(role)) {
                Articles.Order order = orders.get(piece.translationId());
                LedgerQueries.Subject subject = subjects.get(piece.translationId());
                if (order != null
                        && subject != null
                        && order.dueOn() != null
                        && piece.dueOn().isAfter(order.dueOn())) {
                    stuck.add(new NightReport.Stuck(
                            subject.title(),
                            1,
                            "asked for by " + order.dueOn() + ", but due from " + piece.person() + " on "
                                    + piece.dueOn(),
                            "Tell who waits for it, or change “due” in the article"));
                }
            }
        }
    }

    /** What somebody keeps who is away, although it is due meanwhile, because nobody else can do it. */
    private void kept(Night night, List<NightReport.Stuck> stuck) {
        Job job = night.job();
        Presence presence = new Presence(job.schedule(), night.date());
        if (job.people().all().stream().allMatch(presence::isHere)) {
            return;
        }
        for (Role role : Role.values()) {
            Map<Long, String> reasons = new LinkedHashMap<>();
            for (RouteQueries.Piece piece : units.routes().pieces(role)) {
                job.people()
                        .find(piece.person())
                        .filter(person -> !presence.isHere(person))
                        .map(person -> presence.whyTakeBack(person, piece.dueOn()))
                        .ifPresent(why -> reasons.put(piece.translationId(), why));
            }
            Map<Long, LedgerQueries.Subject> subjects = units.ledger().subjects(reasons.keySet());
            reasons.forEach((translation, why) -> {
                LedgerQueries.Subject subject = subjects.get(translation);
                if (subject != null && subject.job().equals(job.name())) {
                    stuck.add(new NightReport.Stuck(
                            subject.title(),
                            1,
                            why + "; nobody else can take it now",
                            "Add somebody for it to the people file, or wait until they are back"));
                }
            });
        }
    }

    private static NightReport.Stuck asked(OpenQuestions.Open open) {
        long number = open.kept().number();
        String then = switch (open.row()) {
            case DRAFT ->
                ", or leave it to the editor, who sees the draft with the question in the review kit and can"
                        + " answer there";
            case WAITING -> "; " + open.question().person() + " gets the row again with it";
            case UNDER_WAY -> "; kits with the row that go out afterwards show it";
        };
        return new NightReport.Stuck(
                open.subject().title() + ", row " + open.question().key(),
                1,
                open.question().said(),
                "Question " + number + " is for " + open.answerer() + ". Answer it: nightdesk answer " + number
                        + " \"…\"" + then);
    }

    /** A file that was read and held can be taken by the manager's word; one that cannot be read can not. */
    private static String remedy(ReceiptQueries.Waiting file) {
        String usual = file.slip().isEmpty()
                ? "Once that is done, the next run reads it again"
                : "Send " + file.slip() + " from the outbox; it tells the person what to do";
        return file.rows() == 0
                ? usual
                : usual + ". If all of it is right as it is: nightdesk accept " + file.receiptId();
    }

    private void held(String job, List<OpenQuestions.Open> open, List<NightReport.Stuck> stuck) {
        Set<String> told = new HashSet<>();
        open.forEach(one -> told.add(
                Ids.owner(one.question().unitId()) + " " + one.question().said()));
        List<Long> translations = units.tallies().with(job, UnitState.HELD);
        Map<Long, LedgerQueries.Subject> subjects = units.ledger().subjects(translations);
        List<LedgerQueries.Held> untold = units.ledger().held(translations).stream()
                .filter(one -> !told.contains(one.translationId() + " " + one.reason()))
                .toList();
        for (LedgerQueries.Held held : HeldTogether.of(untold)) {
            LedgerQueries.Subject subject = Objects.requireNonNull(subjects.get(held.translationId()));
            stuck.add(new NightReport.Stuck(
                    subject.title(),
                    held.units(),
                    held.reason(),
                    isWithheld(held.reason())
                            ? "See which row it is: nightdesk explain " + subject.article()
                                    + "; send it to its translator once more: nightdesk release ROW --again. Where the"
                                    + " source text has the fault, correct the article"
                            : "See the return slip in the person's outbox, or nightdesk explain " + subject.article()));
        }
    }

    /** Whether the row could not go out: then nobody has a slip about it. */
    private static boolean isWithheld(String reason) {
        return reason.equals(Reason.of("withheld.broken-unicode").in(Locale.ENGLISH));
    }

    private void unrouted(Night night, List<NightReport.Stuck> stuck) {
        Presence presence = new Presence(night.job().schedule(), night.date());
        boolean everybodyIsHere = night.job().people().all().stream().allMatch(presence::isHere);
        Map<Long, String> reasons = units.routes()
                .unrouted(units.ledger().waiting(night.job().name(), List.of(Lane.TRANSLATOR, Lane.EDITOR)));
        Map<Long, LedgerQueries.Subject> subjects = units.ledger().subjects(reasons.keySet());
        reasons.forEach((translation, reason) -> stuck.add(new NightReport.Stuck(
                Objects.requireNonNull(subjects.get(translation)).title(),
                1,
                reason,
                "Add somebody to the people file who can"
                        + (everybodyIsHere ? "" : ", or wait until somebody is back"))));
    }
}
