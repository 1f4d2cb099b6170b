package org.nightdesk.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightdesk.job.ConfigFile;
import org.nightdesk.job.Key;
import org.nightdesk.job.Keys;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The JSON Schema (2020-12) of a configuration file, as editors use it for completion. YAML 1.2 takes {@code yes} for a
 * text and YAML 1.1 for true, so both are allowed. What is null is left out.
 */
final class SchemaText {
    private static final List<String> SCALARS = List.of("string", "number", "boolean");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final YAMLMapper YAML = new YAMLMapper();

    private SchemaText() {}

    static String of(ConfigFile file) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Nightdesk: " + file.usualPath());
        schema.putAll(mapping(file.keys()));
        if (file.keys().named().stream().noneMatch(Key::isRequired)) {
            schema.put("type", List.of("object", "null"));
        }
        schema.put(
                "$defs",
                ordered(
                        "locale", ordered("type", "string", "pattern", "^" + SchemaPatterns.LOCALE + "$"),
                        "pair",
                                ordered(
                                        "type",
                                        "string",
                                        "pattern",
                                        "^" + SchemaPatterns.LOCALE + "\\s*>\\s*" + SchemaPatterns.LOCALE + "$")));
        return JSON.writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> mapping(Keys keys) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        keys.each().ifPresent(key -> {
            if (key.name().equals("LOCALE")) {
                schema.put("propertyNames", Map.of("$ref", "#/$defs/locale"));
            }
            schema.put("additionalProperties", property(key));
        });
        if (keys.each().isEmpty()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (Key<?> key : keys.named()) {
                properties.put(key.name(), property(key));
                if (key.isRequired()) {
                    required.add(key.name());
                }
            }
            schema.put("properties", properties);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
            if (!keys.oneNeeded().isEmpty()) {
                schema.put(
                        "anyOf",
                        keys.oneNeeded().stream().map(SchemaText::given).toList());
            }
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    /** That a key is there and says something. */
    private static Map<String, Object> given(Key<?> key) {
        Map<String, Object> there = ordered("required", List.of(key.name()));
        if (key.isList()) {
            Map<String, Object> something =
                    ordered("anyOf", List.of(text("\\S"), ordered("type", "array", "minItems", 1)));
            there.put("properties", Map.of(key.name(), something));
        }
        return there;
    }

    private static Map<String, Object> property(Key<?> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", key.meaning());
        Map<String, Object> value = key.isList() ? list(key) : value(key);
        schema.putAll(key.isRequired() ? value : orNull(value));
        if (!key.defaults().isEmpty()) {
            List<Object> defaults =
                    key.defaults().stream().map(text -> typed(key, text)).toList();
            schema.put("default", key.isList() ? defaults : defaults.get(0));
        }
        if (!key.example().isEmpty()) {
            schema.put("examples", List.of(YAML.readValue(key.example(), Object.class)));
        }
        return schema;
    }

    private static Map<String, Object> list(Key<?> key) {
        Map<String, Object> item = key.type() == Key.Type.TEXT ? text("\\S") : value(key);
        Map<String, Object> list = ordered("type", "array", "items", item);
        if (key.isRequired()) {
            list.put("minItems", 1);
        }
        return key.keys().isPresent() ? list : ordered("anyOf", List.of(item, list));
    }

    private static Map<String, Object> value(Key<?> key) {
        return switch (key.type()) {
            case TEXT -> key.shape().isEmpty() ? text("") : text("^(?:" + key.shape() + ")$");
            case TIME_ZONE, PATH, DATE_PATTERN, SELECTOR -> text("\\S");
            case PATTERN -> {
                Map<String, Object> pattern = text(key.shape().isEmpty() ? "" : "^(?:" + key.shape() + ")$");
                pattern.put("not", ordered("type", "string", "pattern", SchemaPatterns.otherThan(key.placeholders())));
                yield pattern;
            }
            case NUMBER ->
                ordered(
                        "anyOf",
                        List.of(
                                ordered("type", "integer", "minimum", key.least(), "maximum", key.most()),
                                ordered(
                                        "type",
                                        "string",
                                        "pattern",
                                        "^" + SchemaPatterns.number(key.least(), key.most()) + "$")));
            case FLAG ->
                ordered(
                        "anyOf",
                        List.of(
                                Map.of("enum", List.of("yes", "no", true, false)),
                                ordered("type", "string", "pattern", "^" + SchemaPatterns.FLAG + "$")));
            case CHOICE -> {
                List<Object> choices = new ArrayList<>(key.choices());
                if (choices.contains("off")) {
                    choices.add(false);
                    choices.add("false");
                }
                yield ordered("enum", choices);
            }
            case LOCALE -> ordered("$ref", "#/$defs/locale");
            case LANGUAGE_PAIR -> ordered("$ref", "#/$defs/pair");
            case ADDRESS -> ordered("type", "string", "pattern", "^(?=.*\\{locale\\})(?=.*\\{article\\})https?://.+$");
            case MAPPING -> mapping(key.keys().orElseThrow());
        };
    }

    /** A scalar, which readers take for its text. @param pattern that a text fits; empty for any */
    private static Map<String, Object> text(String pattern) {
        Map<String, Object> text = ordered("type", SCALARS);
        if (!pattern.isEmpty()) {
            text.put("pattern", pattern);
        }
        return text;
    }

    /** The same, or nothing behind the colon. */
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> wider = new LinkedHashMap<>(schema);
        if (schema.get("enum") instanceof List<?> choices) {
            List<Object> more = new ArrayList<>(choices);
            more.add(null);
            wider.put("enum", more);
        } else if (schema.containsKey("$ref")) {
            return ordered("anyOf", List.of(schema, Map.of("type", "null")));
        } else if (schema.get("type") == null && schema.get("anyOf") instanceof List<?> ways) {
            List<Object> more = new ArrayList<>(ways);
            more.add(Map.of("type", "null"));
            wider.put("anyOf", more);
        } else {
            List<Object> types = new ArrayList<>(
                    schema.get("type") instanceof List<?> several ? several : List.of(schema.get("type")));
            types.add("null");
            wider.put("type", types);
        }
        return wider;
    }

    private static Object typed(Key<?> key, String text) {
        return key.type() == Key.Type.NUMBER ? (Object) Integer.valueOf(text) : text;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
