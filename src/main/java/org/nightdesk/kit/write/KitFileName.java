package org.nightdesk.kit.write;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;

/**
 * Names kit files by when, who and what: {@code 2026-11-22_kim-hoyeun_ko-en_nightly_K7Q2.xlsx}. Valid on every system,
 * sorts by date.
 */
final class KitFileName {
    private static final int MAX_PART = 40;

    private KitFileName() {}

    static String of(Kit kit, boolean slip) {
        LocalDate issuedOn = LocalDate.ofInstant(kit.issuedAt(), kit.zone());
        String pair = kit.source().toLanguageTag() + "-" + kit.target().toLanguageTag();
        String kind = slip ? "_" + "slip" : kit.kind() == Kit.Kind.REVIEW ? "_review" : "";
        return issuedOn + "_" + safe(kit.person().key()) + "_" + safe(pair) + "_" + safe(kit.job()) + kind + "_"
                + kit.id() + ".xlsx";
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
