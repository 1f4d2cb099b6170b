package org.nightdesk.workflow.manage;

import org.nightdesk.kit.Kits;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Pauses;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Units;
import org.nightdesk.question.Questions;
import org.nightdesk.routing.Routes;
import org.nightdesk.workflow.UnitLife;
import org.nightdesk.workflow.collect.Collecting;

/** What a manager may do by hand, by subject; who asked and why is kept. Writes belong into the caller's transaction. */
public record Intervening(
        PausingArticles articles,
        TakingKitsBack kits,
        AcceptingReceipts receipts,
        ReleasingRows rows,
        AssigningWork work,
        AnsweringQuestions questions) {
    /** What there is to translate, and what of it rests. */
    public record Ledger(Articles articles, Units units, Pauses pauses, Queue queue) {}

    /** What came back. */
    public record Returns(Receipts receipts, Collecting collecting, Questions questions) {}

    public static Intervening of(
            Ledger ledger, Kits kits, Returns returns, Routes routes, UnitLife life, Interventions interventions) {
        Articles articles = ledger.articles();
        Units units = ledger.units();
        Receipts receipts = returns.receipts();
        Booking booking = new Booking(interventions);
        return new Intervening(
                new PausingArticles(articles, units, ledger.pauses(), kits, booking),
                new TakingKitsBack(articles, units, kits, routes, life, booking),
                new AcceptingReceipts(articles, units, receipts, returns.collecting(), booking),
                new ReleasingRows(articles, units, kits, receipts, life, booking),
                new AssigningWork(ledger, new WorkInHand(ledger.queue(), kits, life), routes, life, booking),
                new AnsweringQuestions(ledger, kits, returns.questions(), life, booking));
    }
}
