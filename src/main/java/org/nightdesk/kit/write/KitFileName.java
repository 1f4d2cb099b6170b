package org.nightdesk.kit.write;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;

/**
 * Names kit files by when, who and what: {@code 2026-11-22_kim-hoyeun_ko-en_nightly_K7Q2.xlsx}. Valid on every system,
 * sorts by date.
 */
final class KitFileName {
    private static final int MAX_PART = 40;
    /** The beginning of the digest at the end of a folder's name. */
    private static final Pattern ANSWERED = Pattern.compile("-([0-9a-f]{4})[0-9a-f]{4}$");

    private KitFileName() {}

    /**
     * @param folder it goes into; that of a slip is named by the file it answers, and so is the slip: two slips of one kit
     *     can be told apart in a mail
     */
    static String of(Kit kit, boolean slip, Path folder) {
        LocalDate issuedOn = LocalDate.ofInstant(kit.issuedAt(), kit.zone());
        String pair = kit.source().toLanguageTag() + "-" + kit.target().toLanguageTag();
        String kind = slip ? "_" + "slip" : kit.kind() == Kit.Kind.REVIEW ? "_review" : "";
        return issuedOn + "_" + safe(kit.person().key()) + "_" + safe(pair) + "_" + safe(kit.job()) + kind + "_"
                + kit.id() + (slip ? mark(folder) : "") + ".xlsx";
    }

    private static String mark(Path folder) {
        Matcher answered = ANSWERED.matcher(String.valueOf(folder.getFileName()));
        return answered.find() ? "-" + answered.group(1) : "";
    }

    private static String safe(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String named = plain.isEmpty() ? Fingerprint.of(text).toString().toLowerCase(Locale.ROOT) : plain;
        return named.length() > MAX_PART ? named.substring(0, MAX_PART) : named;
    }
}
