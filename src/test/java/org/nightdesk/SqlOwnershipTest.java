package org.nightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "ledger.store", "article article_order segment translation unit queue revision remark unit_tally paused",
            "memory.store", "memory suggestion",
            "routing.store", "workload affinity route",
            "question.store", "question answer",
            "kit.store",
                    "kit kit_key kit_translation kit_text receipt receipt_row slip open_return known_return settled_receipt"
                            + " term_proposal",
            "quality.store", "finding scorecard",
            "assembly.store", "publication published_file publish_folder credit gate_refusal",
            "workflow.store",
                    "source_file quarantined set_aside glossary_state glossary_page glossary_change glossary_queue correction intervention",
            "night", "night",
            "night.store", "store_identity"));

    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|delete from|update \\w+ set|create table|from \\w+ \\w+ where|join \\w+ \\w+ on)\\b");
    private static final Pattern TABLES = Pattern.compile(
            "\\b(?:from|join|into|update|table)\\s+(\\w+(?:\\s+(?:as\\s+)?\\w+)?(?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)*)");
    /** In the names of the types that a class refers to. */
    private static final Pattern USES_JDBC = Pattern.compile("java/sql/|javax/sql/|org/springframework/jdbc/");

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern RENAMED = Pattern.compile("alter table (\\w+) rename to (\\w+)");
    private static final Pattern CODE = Pattern.compile("\\b(?:state|step)\\s*(?:=|<>|in \\()\\s*\\d");
    /** Where a name is put into a text at run time, in the texts that the compiler makes of concatenations. */
    private static final Pattern PUT_TOGETHER = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:\u0001|$)");

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> created = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.toList()) {
                String sql = Files.readString(file);
                Matcher table = CREATED.matcher(sql);
                while (table.find()) {
                    created.add(table.group(1));
                }
                Matcher renamed = RENAMED.matcher(sql);
                while (renamed.find()) {
                    created.remove(renamed.group(1));
                    created.add(renamed.group(2));
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
                for (String table : tables(text)) {
                    String owner = OWNERS.get(table);
                    if (owner != null && !packageOf(type).equals(owner)) {
                        foreign.computeIfAbsent(type, key -> new TreeSet<>()).add(table);
                    }
                }
            }
        });
        assertThat(foreign).as("tables of others by class").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select k.id from kit k where k.id = ?                            | kit
            select 1 from kit, receipt r , night as n where r.id = kit.id    | kit night receipt
            select id from kit where id in (select kit_id from kit_text)     | kit kit_text
            join night n on n.id = k.night_id                                | night
            , (select count(*) from finding) from unit left join segment s   | finding segment unit
            insert into route (id) select id from workload                   | route workload
            update night set state = ?                                       | night
            delete from queue                                                | queue
            select coalesce(max(night), 0) from (select 1 as night) unit     |""")
    void tablesAreFoundWhereverAStatementNamesThem(String text, @Nullable String tables) {
        assertThat(String.join(" ", tables(text))).isEqualTo(tables == null ? "" : tables);
    }

    /** This test could not see such a table. */
    @Test
    void namesOfTablesAreNotPutIntoStatementsAtRunTime() throws IOException, URISyntaxException {
        assertThat(matching(PUT_TOGETHER)).isEmpty();
    }

    @Test
    void columnsAreReadByName() throws IOException, URISyntaxException {
        Set<String> byPosition = new TreeSet<>();
        for (Path file : classes()) {
            new ClassReader(Files.readAllBytes(file)).accept(new ReadsByPosition(byPosition), ClassReader.SKIP_DEBUG);
        }
        assertThat(byPosition).isEmpty();
    }

    @Test
    void statesAndStepsAreNotWrittenAsNumbers() throws IOException, URISyntaxException {
        assertThat(matching(CODE)).isEmpty();
    }

    private static Map<String, String> matching(Pattern pattern) throws IOException, URISyntaxException {
        Map<String, String> matching = new TreeMap<>();
        texts().forEach((type, texts) ->
                texts.stream().filter(text -> pattern.matcher(text).find()).forEach(text -> matching.put(type, text)));
        return matching;
    }

    /** The tables with an owner that a statement, or a piece of one, names. */
    private static Set<String> tables(String text) {
        Set<String> tables = new TreeSet<>();
        Matcher list = TABLES.matcher(text);
        while (list.find()) {
            for (String one : list.group(1).split(",")) {
                String name = one.strip().split("\\s")[0];
                if (OWNERS.containsKey(name)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    /**
     * The texts of each class of the program, in lower case: all texts of a class that uses JDBC, since any may be a piece of a
     * statement, and of other classes those that look like SQL.
     */
    private static Map<String, List<String>> texts() throws IOException, URISyntaxException {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Path file : classes()) {
            byte[] bytes = Files.readAllBytes(file);
            String type =
                    new ClassReader(bytes).getClassName().replace('/', '.').substring("org.nightdesk.".length());
            boolean usesJdbc = USES_JDBC
                    .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .find();
            List<String> sql = new TextsOfAClass()
                    .of(bytes).stream()
                            .map(text -> text.toLowerCase(Locale.ROOT))
                            .filter(text -> usesJdbc || SQL.matcher(text).find())
                            .toList();
            if (!sql.isEmpty()) {
                texts.computeIfAbsent(type.replaceAll("\\$.*", ""), key -> new ArrayList<>())
                        .addAll(sql);
            }
        }
        assertThat(texts).hasSizeGreaterThan(15);
        return texts;
    }

    /** The classes of the program. */
    private static List<Path> classes() throws IOException, URISyntaxException {
        Path classes = Path.of(NightdeskApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/nightdesk"))) {
            return files.filter(one -> one.toString().endsWith(".class")).toList();
        }
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static Map<String, String> owners(Map<String, String> tables) {
        Map<String, String> owners = new HashMap<>();
        tables.forEach((owner, names) -> {
            for (String name : names.split(" ")) {
                String other = owners.put(name, owner);
                if (other != null) {
                    throw new IllegalStateException(name + " has two owners: " + other + ", " + owner);
                }
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

    /** Notes each class that reads a column of a result by a number written in the program. */
    private static final class ReadsByPosition extends ClassVisitor {
        private final Set<String> found;
        private String type = "";

        ReadsByPosition(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type = name.replace('/', '.');
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                /** Whether the last instruction, but for a type, pushed a number. */
                private boolean number;

                @Override
                public void visitInsn(int opcode) {
                    number = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5
                            || number && opcode == Opcodes.IADD;
                }

                @Override
                public void visitIntInsn(int opcode, int operand) {
                    number = true;
                }

                @Override
                public void visitVarInsn(int opcode, int variable) {
                    number = false;
                }

                @Override
                public void visitLdcInsn(Object value) {
                    number = number && !(value instanceof String);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String arguments, boolean isInterface) {
                    if (number
                            && owner.equals("java/sql/ResultSet")
                            && called.startsWith("get")
                            && arguments.startsWith("(I")) {
                        found.add(type + "." + name);
                    }
                    number = false;
                }
            };
        }
    }
}
