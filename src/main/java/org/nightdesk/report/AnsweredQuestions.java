package org.nightdesk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.ledger.Ids;
import org.nightdesk.ledger.LedgerQueries;
import org.nightdesk.question.Answer;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.manage.KitsWithoutAnswer;

/** Names the kits that people have without an answer that was given since. */
final class AnsweredQuestions {
    /** For how long a kit is watched, in days. */
    private static final int MOST_DAYS = 90;

    private final LedgerQueries ledger;
    private final Reports.Exchange exchange;

    AnsweredQuestions(LedgerQueries ledger, Reports.Exchange exchange) {
        this.ledger = ledger;
        this.exchange = exchange;
    }

    List<NightReport.Answered> of(Night night) {
        List<KeptQuestion> recent =
                exchange.questions().answeredSince(night.date().minusDays(MOST_DAYS));
        Map<Long, LedgerQueries.Subject> subjects = recent.isEmpty()
                ? Map.of()
                : ledger.subjects(recent.stream()
                        .map(one -> Ids.owner(one.question().unitId()))
                        .collect(Collectors.toSet()));
        List<NightReport.Answered> answered = new ArrayList<>();
        for (KeptQuestion one : recent) {
            LedgerQueries.Subject subject =
                    subjects.get(Ids.owner(one.question().unitId()));
            Answer answer = one.answer().orElse(null);
            if (answer == null
                    || subject == null
                    || !subject.job().equals(night.job().name())) {
                continue;
            }
            List<String> without = exchange.without().of(one.question().unitId(), answer.lastNight()).stream()
                    .filter(kit -> !kit.kit().person().equals(answer.by()))
                    .map(KitsWithoutAnswer.Without::told)
                    .toList();
            if (!without.isEmpty()) {
                answered.add(new NightReport.Answered(
                        one.number(),
                        subject.title() + ", row " + one.question().key(),
                        one.question().said(),
                        answer.text(),
                        answer.by(),
                        without));
            }
        }
        return answered;
    }
}
