package org.nightdesk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nightdesk.ledger.StepName;
import org.nightdesk.workflow.SetAside;

/** What a night set aside, for a person: items of a step that failed alike are told together. */
final class FailedItems {
    private static final int MOST_NAMED = 5;

    private FailedItems() {}

    private record Alike(StepName step, String reason, String remedy) {}

    static List<NightReport.Stuck> of(List<SetAside.Item> items) {
        Map<Alike, List<String>> names = new LinkedHashMap<>();
        for (SetAside.Item item : items) {
            names.computeIfAbsent(new Alike(item.step(), item.reason(), item.remedy()), alike -> new ArrayList<>())
                    .add(item.what());
        }
        List<NightReport.Stuck> failed = new ArrayList<>();
        names.forEach((alike, what) -> failed.add(new NightReport.Stuck(
                named(what), what.size(), alike.step().label() + " failed: " + alike.reason(), alike.remedy())));
        return failed;
    }

    private static String named(List<String> what) {
        String first = what.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return what.size() > MOST_NAMED ? first + " and " + (what.size() - MOST_NAMED) + " more" : first;
    }
}
