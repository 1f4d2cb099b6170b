package org.nightdesk.cli;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What all commands share. */
final class Commands {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Commands() {}

    static Terminal terminal(@Nullable Nightdesk parent) {
        return Objects.requireNonNull(parent, "picocli sets the parent").terminal;
    }

    static CommandLine line(@Nullable Nightdesk parent) {
        return Objects.requireNonNull(parent, "picocli sets the parent").line();
    }

    static int nothingYet(Terminal terminal, Where where) {
        terminal.message("There is nothing in " + where.work + " yet.");
        terminal.hint("Run the sample night: nightdesk run");
        return ExitCode.DONE;
    }

    /** @throws CommandLine.TypeConversionException when the tag names no language */
    static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (locale.getLanguage().isEmpty()) {
            throw new CommandLine.TypeConversionException("“" + tag + "” is no locale; write one such as ko or pt-BR");
        }
        return locale;
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
