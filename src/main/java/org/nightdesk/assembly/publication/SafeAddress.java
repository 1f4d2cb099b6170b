package org.nightdesk.assembly.publication;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets only addresses through that a published page may carry: http, https, mailto and relative references (RFC 3986). */
public final class SafeAddress {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.\\-]*):");
    private static final Pattern HOST = Pattern.compile("^//[^/?#\\s]+.*");
    private static final Set<String> FETCHED = Set.of("http", "https");
    private static final String ENCODED = " \"<>\\^`{|}";

    private SafeAddress() {}

    /** The address of a link, ready to be written; null when it is not a safe one. */
    public static @Nullable String link(String address) {
        return checked(address, true);
    }

    /** The address of a picture, ready to be written; null when it is not a safe one. */
    public static @Nullable String picture(String address) {
        return checked(address, false);
    }

    private static @Nullable String checked(String address, boolean mail) {
        String clean = encode(address.strip());
        if (clean.isEmpty()) {
            return null;
        }
        Matcher scheme = SCHEME.matcher(clean);
        if (!scheme.find()) {
            // A colon before the first slash would be read as a scheme by somebody.
            int colon = clean.indexOf(':');
            int slash = clean.indexOf('/');
            return colon >= 0 && (slash < 0 || colon < slash) && !clean.startsWith("#") && !clean.startsWith("?")
                    ? null
                    : clean;
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = clean.substring(scheme.end());
        if (FETCHED.contains(name)) {
            return HOST.matcher(rest).matches() ? clean : null;
        }
        return mail && name.equals("mailto") && rest.indexOf('@') > 0 ? clean : null;
    }

    /** Drops what browsers ignore in an address, and encodes what may not be in one. */
    private static String encode(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            boolean brokenPercent = c == '%' && !address.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (ENCODED.indexOf(c) >= 0 || brokenPercent) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
