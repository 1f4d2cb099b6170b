package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.List;

/** Finds web and e-mail addresses: runs of ASCII that have {@code ://}, begin with {@code www.} or have an {@code @}. */
public final class Addresses {
    /** An address at an offset of the plain text, without the punctuation of the sentence around it. */
    public record Address(int start, String text) {}

    private Addresses() {}

    public static List<Address> in(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('@') < 0 && text.indexOf("www.") < 0) {
            return List.of();
        }
        List<Address> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            int last = end;
            while (last > at && ".,;:!?'".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            String run = text.substring(at, last);
            int scheme = Math.max(run.indexOf("http://"), run.indexOf("https://"));
            if (scheme >= 0) {
                found.add(new Address(at + scheme, run.substring(scheme)));
            } else if (run.startsWith("www.") || isMail(run)) {
                found.add(new Address(at, run));
            }
            at = end + 1;
        }
        return found;
    }

    private static boolean isMail(String run) {
        int sign = run.indexOf('@');
        return sign > 0 && run.indexOf('.', sign) > sign + 1;
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7F && "\"<>()[]{}|\\^`".indexOf(c) < 0;
    }
}
