package org.nightdesk.cli;

/** The program's entry. */
public final class Nightdesk {
    private Nightdesk() {}

    public static void main(String[] arguments) {
        throw new IllegalStateException("no command yet: " + arguments.length);
    }
}
