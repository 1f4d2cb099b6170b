package org.nightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/** Each table belongs to one package, and only that package's SQL names it. Reads the texts in the compiled classes. */
@NullUnmarked
class SqlOwnershipTest {
    private static final Map<String, String> OWNERS = owners(Map.of(
            "ledger.store", "article segment translation unit queue revision remark unit_tally",
            "memory.store", "memory suggestion",
            "routing.store", "workload affinity route",
            "kit.store", "kit kit_translation kit_text receipt receipt_row open_return",
            "quality.store", "finding scorecard",
            "assembly.store", "publication published_file credit gate_refusal",
            "workflow.store",
                    "source_file quarantined glossary_state glossary_page glossary_change glossary_queue correction",
            "night", "night"));

    /** Still to ask the owners instead: the report's queries, and joins that adapters make with their neighbours. */
    private static final Set<String> MOVING_OUT = Set.of(
            "assembly.store.JdbcPublications",
            "quality.store.JdbcScorecards");

    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|delete from|update \\w+ set|create table|from \\w+ \\w+ where|join \\w+ \\w+ on)\\b");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern CODE = Pattern.compile("\\b(?:state|step)\\s*(?:=|<>|in \\()\\s*\\d");

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> created = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                Matcher table = CREATED.matcher(Files.readString(file));
                while (table.find()) {
                    created.add(table.group(1));
                }
            }
        }
        assertThat(created).isNotEmpty().containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
    }

    @Test
    void onlyItsOwnerNamesATable() throws IOException, URISyntaxException {
        Map<String, Set<String>> foreign = new TreeMap<>();
        texts().forEach((type, texts) -> {
            for (String text : texts) {
                Matcher table = TABLE.matcher(text);
                while (table.find()) {
                    String owner = OWNERS.get(table.group(1));
                    if (owner != null && !packageOf(type).equals(owner) && !MOVING_OUT.contains(type)) {
                        foreign.computeIfAbsent(type, key -> new TreeSet<>()).add(table.group(1));
                    }
                }
            }
        });
        assertThat(foreign).as("tables of others by class").isEmpty();
    }

    @Test
    void statesAndStepsAreNotWrittenAsNumbers() throws IOException, URISyntaxException {
        Map<String, String> literal = new TreeMap<>();
        texts().forEach((type, texts) -> texts.stream()
                .filter(text -> CODE.matcher(text).find() && !MOVING_OUT.contains(type))
                .forEach(text -> literal.put(type, text)));
        assertThat(literal).isEmpty();
    }

    /** The texts of each class of the program that look like SQL, in lower case. */
    private static Map<String, List<String>> texts() throws IOException, URISyntaxException {
        Path classes = Path.of(NightdeskApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, List<String>> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes.resolve("org/nightdesk"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                String type = name.substring("org.nightdesk.".length(), name.length() - ".class".length());
                List<String> sql = new TextsOfAClass()
                        .of(Files.readAllBytes(file)).stream()
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .filter(text -> SQL.matcher(text).find())
                                .toList();
                if (!sql.isEmpty()) {
                    texts.computeIfAbsent(type.replaceAll("\\$.*", ""), key -> new ArrayList<>())
                            .addAll(sql);
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(15);
        return texts;
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static Map<String, String> owners(Map<String, String> tables) {
        Map<String, String> owners = new HashMap<>();
        tables.forEach((owner, names) -> {
            for (String name : names.split(" ")) {
                owners.put(name, owner);
            }
        });
        return owners;
    }

    /** Collects every text in a class: constants, texts in code, and the pieces of texts that are put together. */
    private static final class TextsOfAClass extends ClassVisitor {
        private final List<String> texts = new ArrayList<>();

        TextsOfAClass() {
            super(Opcodes.ASM9);
        }

        List<String> of(byte[] bytes) {
            new ClassReader(bytes).accept(this, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return texts;
        }

        private void add(Object value) {
            if (value instanceof String text) {
                texts.add(text);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            add(value);
            return super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    add(value);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        add(argument);
                    }
                }
            };
        }
    }
}
