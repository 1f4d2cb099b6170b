package org.nightdesk.cli.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.nightdesk.cli.store.Store;
import org.nightdesk.workflow.manage.Intervening;
import org.nightdesk.workflow.manage.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a kit's work back from the person who has it. */
@Command(
        name = "take-back",
        description = "Takes a kit's work back from the person who has it; the next night finds somebody for it.")
public final class TakeBackCommand extends InterventionCommand {
    @Parameters(paramLabel = "KIT", description = "The kit's code, the last part of its file name.", arity = "1..*")
    private List<String> kits = List.of();

    @Override
    int with(Store store) {
        List<Function<Intervening, Outcome>> all = new ArrayList<>();
        for (String kit : kits) {
            all.add(desk -> desk.kits().takeBack(kit.strip().toUpperCase(Locale.ROOT), word()));
        }
        return ask(store, all);
    }
}
