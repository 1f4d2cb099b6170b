package org.nightdesk.cli.care;

/**
 * One thing that was looked at.
 *
 * @param found what was found, without a full stop
 * @param remedy what to do about it, without a full stop; empty where all is well
 */
record Check(String what, Level level, String found, String remedy) {
    enum Level {
        OK("ok"),
        WARNING("warning"),
        FAULT("fault");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Check ok(String what, String found) {
        return new Check(what, Level.OK, found, "");
    }

    static Check warning(String what, String found, String remedy) {
        return new Check(what, Level.WARNING, found, remedy);
    }

    static Check fault(String what, String found, String remedy) {
        return new Check(what, Level.FAULT, found, remedy);
    }
}
