package org.nightdesk.assembly.publication;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the glossary knows of the names around an article, in one target locale; null stands for a name it does not have.
 *
 * @param titles from the title of a work in the source language
 * @param persons from the name of a critic in the source language
 */
public record OfficialNames(Function<String, @Nullable String> titles, Function<String, @Nullable String> persons) {

    public static OfficialNames of(Map<String, String> titles, Map<String, String> persons) {
        return new OfficialNames(titles::get, persons::get);
    }
}
