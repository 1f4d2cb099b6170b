package org.nightdesk.glossary.file;

import java.util.ArrayList;
import java.util.List;

/** Several values in one cell, separated by {@code |}; a bar or backslash within a value follows a backslash. */
final class ListCell {
    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private ListCell() {}

    /** The values without surrounding spaces; blank ones left out. */
    static List<String> split(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.indexOf(BAR) < 0 && cell.indexOf(ESCAPE) < 0) {
            String only = cell.strip();
            return only.isEmpty() ? List.of() : List.of(only);
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            if (c == ESCAPE && (next == BAR || next == ESCAPE)) {
                value.append(next);
                i++;
            } else if (c == BAR) {
                add(values, value);
            } else {
                value.append(c);
            }
        }
        add(values, value);
        return List.copyOf(values);
    }

    static String join(List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder cell = new StringBuilder();
        for (String value : values) {
            if (cell.length() > 0) {
                cell.append(BAR);
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == BAR || c == ESCAPE) {
                    cell.append(ESCAPE);
                }
                cell.append(c);
            }
        }
        return cell.toString();
    }

    private static void add(List<String> values, StringBuilder value) {
        String stripped = value.toString().strip();
        if (!stripped.isEmpty()) {
            values.add(stripped);
        }
        value.setLength(0);
    }
}
