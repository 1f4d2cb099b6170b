package org.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.docs.Page;

/** The page on exit status agrees with the program. */
class ExitStatusReferenceTest {
    @Test
    void namesEveryStatus() throws Exception {
        List<List<String>> known = new ArrayList<>();
        for (Field field : ExitCode.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                known.add(List.of(String.valueOf(field.getInt(null)), "`" + field.getName() + "`"));
            }
        }
        assertThat(Page.doc("reference/exit-status.md").table("statuses"))
                .extracting(row -> row.subList(0, 2))
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
