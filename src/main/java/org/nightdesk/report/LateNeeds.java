package org.nightdesk.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What late work wants of the manager, a line for each person; what it is stands under “Late”. */
final class LateNeeds {
    private LateNeeds() {}

    /** @param late the longest first */
    static List<NightReport.Stuck> of(List<NightReport.Due> late) {
        Map<String, List<NightReport.Due>> byPerson = new LinkedHashMap<>();
        late.forEach(one -> byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>())
                .add(one));
        List<NightReport.Stuck> needs = new ArrayList<>();
        byPerson.forEach((person, theirs) -> {
            NightReport.Due worst = theirs.get(0);
            String what = worst.article() + " in " + worst.locale();
            needs.add(new NightReport.Stuck(
                    person,
                    theirs.size(),
                    theirs.size() == 1
                            ? what + " is late: " + worst.when()
                            : theirs.size() + " articles are late, " + what + " the longest: " + worst.when(),
                    "Ask how it stands. To give it to somebody else: nightdesk articles --with " + person
                            + ", then nightdesk assign ARTICLE PERSON --locale LOCALE"
                            + (worst.role().equals("editor") ? " --role editor" : "")));
        });
        return needs;
    }
}
