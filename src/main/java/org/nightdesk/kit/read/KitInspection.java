package org.nightdesk.kit.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Sha256;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.problem.BadInputException;
import org.nightdesk.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What can be said of a file without a store: whether it is a kit, which one, what was filled in and what would be held.
 *
 * @param refusals why the file cannot be read; empty when it can
 * @param kit what was read; null when the file was refused
 */
public record KitInspection(
        String file,
        long sizeBytes,
        String sha256,
        List<Problem> refusals,
        @Nullable ReturnedKit kit) {
    public static KitInspection of(Path path, KitReader reader) throws IOException {
        String file = String.valueOf(path.getFileName());
        String sha256 = Sha256.of(path);
        long size = Files.size(path);
        try {
            return new KitInspection(file, size, sha256, List.of(), reader.read(path));
        } catch (BadInputException e) {
            return new KitInspection(file, size, sha256, e.problems(), null);
        }
    }

    public boolean isReadable() {
        return kit != null;
    }

    /** The facts in reading order, by name. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", file);
        facts.put("bytes", sizeBytes);
        facts.put("sha256", sha256);
        facts.put("readable", isReadable());
        if (kit == null) {
            facts.put("refusals", refusals.stream().map(Problem::toString).toList());
            return facts;
        }
        facts.put("format", kit.format().name().toLowerCase(java.util.Locale.ROOT));
        KitStamp stamp = kit.stamp();
        if (stamp != null) {
            facts.put("kit", stamp.kit());
            facts.put("job", stamp.job());
            facts.put("person", stamp.person());
            facts.put(
                    "pair",
                    stamp.source().toLanguageTag() + ">" + stamp.target().toLanguageTag());
            facts.put("issuedAt", stamp.issuedAt().toString());
            facts.put("slip", stamp.slip());
            facts.put("rowsIssued", stamp.rows());
            facts.put("signed", stamp.isSigned());
            facts.put("mark", stamp.mark());
        }
        facts.put("kind", kit.kind().name().toLowerCase(java.util.Locale.ROOT));
        facts.put("manifestIntact", kit.manifestIntact());
        rows(facts, kit);
        facts.put(
                "misplaced",
                MisplacedText.in(kit).stream().map(KitInspection::misplaced).toList());
        facts.put("table", kit.rows().stream().map(KitInspection::row).toList());
        facts.put("proposed", kit.terms().stream().map(KitInspection::term).toList());
        facts.put("notes", kit.notes().stream().map(Reason::toString).toList());
        return facts;
    }

    private static void rows(Map<String, Object> facts, ReturnedKit kit) {
        int keyless = 0;
        Map<String, Integer> holds = new TreeMap<>();
        for (ReturnedRow row : kit.rows()) {
            keyless += row.key() == null ? 1 : 0;
            row.holds().forEach(hold -> holds.merge(hold.code(), 1, Integer::sum));
        }
        facts.put("rows", kit.rows().size());
        facts.put("rowsFilled", filled(kit));
        facts.put("rowsWithoutKey", keyless);
        facts.put("holds", holds);
    }

    /** How many rows the person wrote in or decided on. */
    public int rowsFilled() {
        return kit == null ? 0 : filled(kit);
    }

    private static int filled(ReturnedKit kit) {
        int filled = 0;
        for (ReturnedRow row : kit.rows()) {
            boolean asSent = row.prints() != null && row.prints().text().equals(Fingerprint.of(row.text()));
            filled += row.decision() != null || !row.text().isEmpty() && !asSent ? 1 : 0;
        }
        return filled;
    }

    private static Map<String, Object> misplaced(MisplacedText found) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("row", found.row().place());
        facts.put("where", coded(found.where()));
        facts.put("text", found.text());
        return facts;
    }

    private static Map<String, Object> row(ReturnedRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("row", row.place());
        facts.put("key", row.key() == null ? row.keyText() : row.key().toString());
        Enum<?> said =
                row.status() != null ? row.status() : row.decision() != null ? row.decision() : RowRemark.of(row);
        facts.put("said", said == null ? "" : coded(said));
        facts.put("text", row.text());
        facts.put("comment", row.comment());
        facts.put("holds", row.holds().stream().map(Reason::code).toList());
        return facts;
    }

    private static Map<String, Object> term(ProposedTerm term) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("term", term.source());
        facts.put("form", term.target());
        facts.put("kind", term.kind() == null ? "" : coded(term.kind()));
        facts.put("note", term.note());
        return facts;
    }

    private static String coded(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(facts());
    }
}
