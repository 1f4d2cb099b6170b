package org.nightdesk.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nightdesk.io.Base32;
import org.nightdesk.io.Sha256;

/**
 * What a workbook says about itself: which kit it is, for whom, and the seal over its rows. Written as one line into the
 * manifest, a named cell and a document property. The line carries a check against damage, and a signature against those
 * who would make or alter one.
 *
 * @param schema version of the layout, now 1
 * @param slip whether the workbook is a return slip with some of the kit's rows
 * @param person key of the person
 * @param rows how many rows went out
 * @param seal over the keys and fingerprints of all rows in their order
 * @param signature by the {@link StampKey} of the store that issued the kit; empty where an earlier version issued it
 */
public record KitStamp(
        int schema,
        String kit,
        String job,
        Kit.Kind kind,
        boolean slip,
        Locale source,
        Locale target,
        String person,
        Instant issuedAt,
        int rows,
        Fingerprint seal,
        String signature) {
    public static final int SCHEMA = 1;
    private static final String MARK = "nightdesk-kit";
    private static final int MARK_BYTES = 16;

    /** The stamp of a kit, signed. */
    public static KitStamp of(Kit kit, boolean slip, int rows, Fingerprint seal, StampKey key) {
        KitStamp unsigned = new KitStamp(
                SCHEMA,
                kit.id(),
                kit.job(),
                kit.kind(),
                slip,
                kit.source(),
                kit.target(),
                kit.person().key(),
                kit.issuedAt(),
                rows,
                seal,
                "");
        return unsigned.signed(key);
    }

    public KitStamp signed(StampKey key) {
        return new KitStamp(
                schema, kit, job, kind, slip, source, target, person, issuedAt, rows, seal, key.signature(body()));
    }

    public boolean isSigned() {
        return !signature.isEmpty();
    }

    /** Names this very stamp, whoever signed it: the kit's id and a digest of all that the stamp says. */
    public String mark() {
        byte[] digest = HexFormat.of().parseHex(Sha256.of(body()));
        return kit + "-" + Base32.encode(Arrays.copyOf(digest, MARK_BYTES));
    }

    /** What is signed: all fields in one order, so that two stamps that differ never give the same text. */
    String body() {
        return MARK + " schema=" + schema + " kit=" + kit + " job=" + escaped(job) + " kind="
                + kind.code().toLowerCase(Locale.ROOT) + (slip ? "-slip" : "") + " source=" + source.toLanguageTag()
                + " target=" + target.toLanguageTag() + " person=" + escaped(person) + " issued=" + issuedAt + " rows="
                + rows + " seal=" + seal;
    }

    /** The line: {@code nightdesk-kit schema=1 kit=K7Q2 … signature=… check=…}. */
    public String line() {
        String line = body() + (isSigned() ? " signature=" + signature : "");
        return line + " check=" + Fingerprint.ofExactly(line);
    }

    /** Reads a line back; empty when it is none or one of its characters changed. */
    public static Optional<KitStamp> parse(String line) {
        String text = line.strip();
        int check = text.lastIndexOf(" check=");
        if (!text.startsWith(MARK + " ") || check < 0) {
            return Optional.empty();
        }
        String body = text.substring(0, check);
        if (!Fingerprint.ofExactly(body).toString().equals(text.substring(check + " check=".length()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(fromFields(fields(body)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static KitStamp fromFields(Map<String, String> fields) {
        String kind = required(fields, "kind");
        boolean slip = kind.endsWith("-slip");
        return new KitStamp(
                Integer.parseInt(required(fields, "schema")),
                required(fields, "kit"),
                unescaped(required(fields, "job")),
                Kit.Kind.of((slip ? kind.substring(0, kind.length() - 5) : kind).toUpperCase(Locale.ROOT)),
                slip,
                Locale.forLanguageTag(required(fields, "source")),
                Locale.forLanguageTag(required(fields, "target")),
                unescaped(required(fields, "person")),
                Instant.parse(required(fields, "issued")),
                Integer.parseInt(required(fields, "rows")),
                Fingerprint.parse(required(fields, "seal"))
                        .orElseThrow(() -> new IllegalArgumentException("seal in " + fields)),
                fields.getOrDefault("signature", ""));
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split(" ")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name + " in " + fields);
        }
        return value;
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace(" ", "%20");
    }

    private static String unescaped(String value) {
        return value.replace("%20", " ").replace("%25", "%");
    }
}
