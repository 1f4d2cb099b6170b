package org.nightdesk.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.cli.store.StoreOptions;
import org.nightdesk.cli.terminal.ExitCode;
import org.nightdesk.cli.terminal.HasTerminal;
import org.nightdesk.cli.terminal.Terminal;
import org.nightdesk.job.LocaleTags;
import org.nightdesk.ledger.ArticleNames;
import org.nightdesk.ledger.RowKey;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all commands share. */
public final class Commands {
    /** The job file unless another is named. */
    public static final String JOB = "jobs/nightly.yaml";

    private static final int MOST_NAMED = 10;

    private Commands() {}

    /** Made only for those who ask for JSON: it takes a while. */
    private static final class Json {
        static final ObjectMapper MAPPER =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    public static Terminal terminal(@Nullable HasTerminal parent) {
        return Objects.requireNonNull(parent, "picocli sets the parent").terminal();
    }

    public static int nothingYet(Terminal terminal, StoreOptions where) {
        where.mustExist();
        if (!Files.exists(Path.of(JOB)) && !Files.isDirectory(where.work)) {
            return MissingDesk.tell(terminal);
        }
        terminal.message("There is nothing in " + where.work + " yet.");
        terminal.hint("Run a night: nightdesk run");
        return ExitCode.DONE;
    }

    /** @throws CommandLine.TypeConversionException when the tag names no language */
    public static Locale locale(String tag) {
        return LocaleTags.find(tag)
                .orElseThrow(() -> new CommandLine.TypeConversionException(LocaleTags.meant(tag)
                        .map(meant -> "did you mean " + meant + "?")
                        .orElse("write a language tag such as ko or pt-BR")));
    }

    /** @throws CommandLine.TypeConversionException when it is not a day of the calendar */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new CommandLine.TypeConversionException("write a date such as 2026-11-22");
        }
    }

    /** @throws CommandLine.TypeConversionException when it is not one */
    public static RowKey rowKey(String text) {
        return RowKey.parse(text.strip())
                .orElseThrow(() -> new CommandLine.TypeConversionException("a row key is like EPKVE464TQ-BT18ETK7-1"));
    }

    /** For commands that have nothing to answer from. */
    public static int noStore(Terminal terminal, StoreOptions where) {
        where.mustExist();
        if (!Files.exists(Path.of(JOB)) && !Files.isDirectory(where.work)) {
            return MissingDesk.tell(terminal);
        }
        terminal.error("there is no store in " + where.work);
        terminal.hint("Name the work folder of your desk with --work, or run a night first: nightdesk run");
        return ExitCode.BAD_DATA;
    }

    /** Whether a name fits articles of several ids; then it says which. */
    public static boolean isAmbiguous(Terminal terminal, String typed, List<ArticleNames.Named> meant) {
        List<String> ids =
                meant.stream().map(ArticleNames.Named::key).distinct().toList();
        if (ids.size() < 2) {
            return false;
        }
        terminal.error("“" + typed + "” may be any of " + ids.size() + " articles: "
                + ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMED ? " and others" : ""));
        terminal.hint("Type more of the one you mean.");
        return true;
    }

    public static <T> T parse(String json, Class<T> type) {
        return Json.MAPPER.readValue(json, type);
    }

    public static String json(Object value) {
        return Json.MAPPER.writeValueAsString(value);
    }
}
