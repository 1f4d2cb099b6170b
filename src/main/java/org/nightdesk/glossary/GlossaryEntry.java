package org.nightdesk.glossary;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Work;
import org.nightdesk.io.StoredCode;
import org.nightdesk.io.StoredCodes;

/**
 * A name or title and how it is written in each target locale.
 *
 * @param id lower-case, unique in its glossary
 * @param source the source form
 * @param variants other source spellings and spacings, without {@code source}
 * @param scope the id of the title the entry belongs to; empty when it holds everywhere
 * @param targets by locale; a locale without an entry has no decided form
 * @param doNotTranslate whether the source form is in the target as it is
 * @param note for translators; empty when there is none
 * @param year of first release, titles only
 * @param medium titles only
 * @param decision who decided on the entry as it is, and when
 */
public record GlossaryEntry(
        String id,
        Kind kind,
        String source,
        List<String> variants,
        String scope,
        Map<Locale, Target> targets,
        boolean doNotTranslate,
        Origin origin,
        Status status,
        String note,
        @Nullable Integer year,
        Work.@Nullable Medium medium,
        Decision decision) {

    /** What the entry names. */
    public enum Kind implements StoredCode<String> {
        PERSON("PERSON"),
        CHARACTER("CHARACTER"),
        TITLE("TITLE"),
        PLACE("PLACE"),
        ORGANISATION("ORGANISATION"),
        PLATFORM("PLATFORM"),
        PHRASE("PHRASE");

        private static final StoredCodes<String, Kind> CODES = new StoredCodes<>(Kind.class);

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Kind of(String code) {
            return CODES.get(code);
        }
    }

    /** Where the target spelling comes from. */
    public enum Origin implements StoredCode<String> {
        OFFICIAL("OFFICIAL"),
        CUSTOMARY("CUSTOMARY"),
        OWN("OWN"),
        RULE("RULE");

        private static final StoredCodes<String, Origin> CODES = new StoredCodes<>(Origin.class);

        private final String code;

        Origin(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Origin of(String code) {
            return CODES.get(code);
        }
    }

    /** Whether the entry is in force: only approved entries are required of a translation. */
    public enum Status implements StoredCode<String> {
        PROPOSED("PROPOSED"),
        APPROVED("APPROVED"),
        RETIRED("RETIRED");

        private static final StoredCodes<String, Status> CODES = new StoredCodes<>(Status.class);

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for a code that none has */
        public static Status of(String code) {
            return CODES.get(code);
        }
    }

    /**
     * The form in one locale.
     *
     * @param required the form to use
     * @param allowed other right forms
     * @param forbidden wrong forms that are known to turn up
     * @param first the form at first mention; empty when it is {@code required}
     */
    public record Target(String required, List<String> allowed, List<String> forbidden, String first) {
        public Target {
            allowed = List.copyOf(allowed);
            forbidden = List.copyOf(forbidden);
        }
    }

    /**
     * Who decided, and when.
     *
     * @param by a name; empty when nobody is named
     * @param on the day; null when unknown
     */
    public record Decision(String by, @Nullable LocalDate on) {
        public static final Decision UNKNOWN = new Decision("", null);
    }

    /** The same entry with other targets. */
    public GlossaryEntry with(Map<Locale, Target> others) {
        return new GlossaryEntry(
                id,
                kind,
                source,
                variants,
                scope,
                others,
                doNotTranslate,
                origin,
                status,
                note,
                year,
                medium,
                decision);
    }

    /** An entry of which nobody knows who decided on it. */
    public GlossaryEntry(
            String id,
            Kind kind,
            String source,
            List<String> variants,
            String scope,
            Map<Locale, Target> targets,
            boolean doNotTranslate,
            Origin origin,
            Status status,
            String note,
            @Nullable Integer year,
            Work.@Nullable Medium medium) {
        this(
                id,
                kind,
                source,
                variants,
                scope,
                targets,
                doNotTranslate,
                origin,
                status,
                note,
                year,
                medium,
                Decision.UNKNOWN);
    }

    public GlossaryEntry {
        variants = List.copyOf(variants);
        targets = Map.copyOf(targets);
    }

    /** The target for a locale, falling back from region to language ({@code es-MX} to {@code es}); null when none is decided. */
    public @Nullable Target target(Locale locale) {
        Target exact = targets.get(locale);
        return exact != null ? exact : targets.get(Locale.forLanguageTag(locale.getLanguage()));
    }
}
