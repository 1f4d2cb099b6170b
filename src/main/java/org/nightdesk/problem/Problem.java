package org.nightdesk.problem;

import java.util.Objects;

/**
 * One thing wrong with what somebody handed in.
 *
 * @param file the file as the person knows it, relative where possible; empty when no file is at fault
 * @param place where in the file, such as {@code line 12} or {@code people[3].names}; empty for the whole file
 * @param reason what is wrong, a sentence without its full stop
 * @param remedy what to do about it, a sentence without its full stop
 */
public record Problem(String file, String place, String reason, String remedy) {
    public Problem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(place);
        if (reason.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem needs a reason and a remedy: " + file + " " + place);
        }
    }

    /** One line for people: {@code file, place: reason. Remedy.} */
    @Override
    public String toString() {
        String where = file.isEmpty() ? place : place.isEmpty() ? file : file + ", " + place;
        return (where.isEmpty() ? "" : where + ": ") + reason + ". " + remedy + ".";
    }
}
