package org.nightdesk.quality;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a finding says, in no language yet: the rule, which of its sentences applies, and what the sentence names. This is what
 * the store keeps; it is put into words only for a reader.
 *
 * <pre>{@code
 * FindingText text = new FindingText("number", "missing", Map.of("source", "3회"));
 * text.message(Locale.ENGLISH);  // The number “3회” of the source is not in the translation.
 * FindingText.of("number", "missing", text.argumentsAsJson()).equals(text);  // true
 * }</pre>
 *
 * @param rule the id of the rule
 * @param variant which of the rule's sentences applies; empty for its only one
 * @param arguments strings and whole numbers, sorted by key; {@link #ENTRY} is the glossary entry it is about
 */
public record FindingText(String rule, String variant, Map<String, Object> arguments) {
    /** The argument with the id of the glossary entry that a finding is about. */
    public static final String ENTRY = "entry";

    /** The variant of what earlier versions kept as finished English sentences, in the arguments message and remedy. */
    static final String AS_WRITTEN = "as-written";

    /** Of a rule's id and of a variant, in characters. */
    private static final int LONGEST = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();
    private static final TypeReference<TreeMap<String, Object>> ARGUMENTS = new TypeReference<>() {};

    public FindingText {
        if (rule.length() > LONGEST || variant.length() > LONGEST) {
            throw new IllegalArgumentException("rule or variant of a finding too long: " + rule + " " + variant);
        }
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** @throws tools.jackson.core.JacksonException when the text is not what {@link #argumentsAsJson} wrote */
    public static FindingText of(String rule, String variant, String argumentsAsJson) {
        return new FindingText(rule, variant, JSON.readValue(argumentsAsJson, ARGUMENTS));
    }

    /** The arguments as a JSON object, its members sorted by name. */
    public String argumentsAsJson() {
        return JSON.writeValueAsString(arguments);
    }

    /** What is wrong, a sentence in the reader's language; English where there is no other. */
    public String message(Locale reader) {
        if (isAsWritten()) {
            return argument("message");
        }
        String message = inWords(reader, Sentences::message);
        return message == null ? rule + " " + arguments : message;
    }

    /** What to do about it, a sentence in the reader's language; English where there is no other. */
    public String remedy(Locale reader) {
        if (isAsWritten()) {
            return argument("remedy");
        }
        String remedy = inWords(reader, Sentences::remedy);
        return remedy == null ? "" : remedy;
    }

    /** What is wrong and what to do about it. */
    public String advice(Locale reader) {
        return (message(reader) + " " + remedy(reader)).strip();
    }

    /** The id of the glossary entry it is about; empty when it is about none. */
    public String entry() {
        return argument(ENTRY);
    }

    /**
     * Whether a finding of now is this one of earlier: of the same rule, variant and entry, whatever has become of the rest.
     * One that was kept as written is known by its English sentences, or by the entry it was noted for.
     *
     * @param notedFor the id of the entry for which this one was noted
     */
    public boolean isStill(FindingText now, String notedFor) {
        if (isAsWritten()) {
            return advice(Locale.ENGLISH).equals(now.advice(Locale.ENGLISH))
                    || !notedFor.isEmpty() && now.entry().equals(notedFor);
        }
        return rule.equals(now.rule) && variant.equals(now.variant) && entry().equals(now.entry());
    }

    /** Whether the rule's bundle has both sentences in English. */
    boolean hasSentences() {
        return inWords(Locale.ENGLISH, Sentences::message) != null
                && inWords(Locale.ENGLISH, Sentences::remedy) != null;
    }

    private boolean isAsWritten() {
        return variant.equals(AS_WRITTEN);
    }

    private String argument(String name) {
        return Objects.toString(arguments.get(name), "");
    }

    private interface Part {
        @Nullable
        String of(Sentences sentences, FindingText text);
    }

    private @Nullable String inWords(Locale reader, Part part) {
        QualityRule known = RuleBook.loaded().rule(rule);
        return known == null ? null : part.of(Sentences.of(known, reader), this);
    }
}
