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
 * text and YAML 1.1 for true, so both are allowed.
 */
final class SchemaText {
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final YAMLMapper YAML = new YAMLMapper();

    private SchemaText() {}

    static String of(ConfigFile file) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Nightdesk: " + file.usualPath());
        schema.putAll(mapping(file.keys()));
        return JSON.writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> mapping(Keys keys) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        keys.each().ifPresent(key -> schema.put("additionalProperties", property(key)));
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
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static Map<String, Object> property(Key<?> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", key.meaning());
        Map<String, Object> value = value(key);
        if (!key.isList()) {
            schema.putAll(value);
        } else if (key.keys().isPresent()) {
            schema.put("type", "array");
            schema.put("items", value);
        } else {
            schema.put("anyOf", List.of(value, ordered("type", "array", "items", value)));
        }
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

    private static Map<String, Object> value(Key<?> key) {
        return switch (key.type()) {
            case TEXT, TIME_ZONE, PATH, DATE_PATTERN, SELECTOR ->
                Map.of("type", List.of("string", "number", "boolean"));
            case PATTERN -> Map.of("type", "string");
            case NUMBER -> ordered("type", "integer", "minimum", key.least(), "maximum", key.most());
            case FLAG -> Map.of("enum", List.of("yes", "no", true, false));
            case CHOICE -> {
                List<Object> choices = new ArrayList<>(key.choices());
                if (choices.contains("off")) {
                    choices.add(false);
                }
                yield Map.of("enum", choices);
            }
            case LOCALE -> ordered("type", "string", "pattern", "^" + LANGUAGE + "$");
            case LANGUAGE_PAIR -> ordered("type", "string", "pattern", "^" + LANGUAGE + "\\s*>\\s*" + LANGUAGE + "$");
            case ADDRESS -> ordered("type", "string", "pattern", "^https?://");
            case MAPPING -> mapping(key.keys().orElseThrow());
        };
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
