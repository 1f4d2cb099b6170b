package org.nightdesk.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.article.CodedText;
import org.nightdesk.ledger.RowKey;

/**
 * Notices when the translation column alone was sorted or shifted, which no key can show. Two kinds of evidence count:
 * numbers, names and inline codes that miss their row and turn up in another; and lengths, since a translation's length
 * follows its source's (after Gale and Church, 1993). Where the evidence is strong the rows are held, never guessed.
 */
final class Displacement {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern FOREIGN_WORD =
            Pattern.compile("(?<=[^\\p{L}]|[\\p{IsHangul}\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}])\\p{IsLatin}{4,}");
    /** How far evidence is looked for, in rows: keeps the work linear in the size of the kit. */
    private static final int REACH = 1000;

    private static final double ANCHOR = 6;
    private static final int MAX_SHIFT = 3;
    private static final int MARGIN = 4;
    private static final int MIN_RUN = 3;
    private static final int MIN_ROWS_FOR_LENGTHS = 6;
    private static final double MAX_COST = 12;
    private static final double GAIN_NEEDED = 14;
    private static final double GAIN_WHEN_OVERFLOWN = 1.5;
    private static final int SHEET_GAP = 2_000_000;
    private static final double MEAN_COST_FITTING = 2;
    private static final double MEAN_COST_SUSPECT = 2.6;

    private final List<ReceiptLine> lines;
    private final Map<RowKey, UnitNow> units;
    private final List<Integer> worked = new ArrayList<>();
    private final List<Set<String>> tokens = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> rarity = new HashMap<>();
    private final Map<ReceiptLine, Set<String>> tokensOf = new IdentityHashMap<>();
    private final BitSet suspects = new BitSet();
    private final BitSet anchored = new BitSet();
    private double ratio;

    private Displacement(List<ReceiptLine> lines, Map<RowKey, UnitNow> units) {
        this.lines = lines;
        this.units = units;
        long sources = 0;
        long targets = 0;
        for (int i = 0; i < lines.size(); i++) {
            ReturnedRow row = lines.get(i).row();
            if (row == null || row.text().isEmpty() || source(lines.get(i)).isEmpty() || !counts(lines.get(i))) {
                continue;
            }
            worked.add(i);
            Set<String> own = tokensOf.computeIfAbsent(lines.get(i), this::tokens);
            own.forEach(token -> rarity.merge(token, 1, Integer::sum));
            tokens.add(own);
            texts.add(TextEvidence.searched(row.text()));
            sources += source(lines.get(i)).length();
            targets += row.text().length();
        }
        ratio = sources == 0 ? 1 : (double) targets / sources;
    }

    /** Rows taken over, and those held because their cells were moved: they are evidence for the others. */
    private static boolean counts(ReceiptLine line) {
        return line.outcome() == Outcome.APPLIED || line.outcome() == Outcome.UNCHANGED || isMoved(line);
    }

    private static boolean isMoved(ReceiptLine line) {
        return line.outcome() == Outcome.HELD && line.reasons().get(0).code().equals("source-moved");
    }

    /** The source the line's key stands for, from the store: the one in the file may have been moved or deleted. */
    private String source(ReceiptLine line) {
        UnitNow unit = line.key() == null ? null : units.get(line.key());
        return unit == null ? "" : unit.source();
    }

    /**
     * The lines, those that look displaced held.
     *
     * @param issued the keys in the order the kit went out; empty when unknown
     */
    static List<ReceiptLine> held(List<ReceiptLine> lines, List<RowKey> issued, Map<RowKey, UnitNow> units) {
        Displacement displacement = new Displacement(lines, units);
        if (displacement.worked.size() < 2) {
            return lines;
        }
        displacement.anchor();
        int crossed = displacement.crossEvidence();
        boolean overflown = displacement.hasTextWhereNoneBelongs();
        displacement.shifts(displacement.placesInFile(), overflown);
        displacement.shifts(displacement.placesAsIssued(issued), overflown);
        if (displacement.isShuffled(crossed)) {
            displacement.suspects.set(0, displacement.worked.size());
        }
        return displacement.holdSuspects();
    }

    private int[] placesInFile() {
        int[] places = new int[lines.size()];
        int sheet = 0;
        String name = "";
        for (int i = 0; i < places.length; i++) {
            ReturnedRow row = lines.get(i).row();
            if (row == null) {
                places[i] = -1;
                continue;
            }
            sheet += row.sheet().equals(name) ? 0 : 1;
            name = row.sheet();
            places[i] = sheet * SHEET_GAP + Math.min(row.place(), SHEET_GAP - 10);
        }
        return places;
    }

    private int[] placesAsIssued(List<RowKey> issued) {
        Map<RowKey, Integer> ordinals = new HashMap<>();
        issued.forEach(key -> ordinals.putIfAbsent(key, ordinals.size()));
        int[] places = new int[lines.size()];
        for (int i = 0; i < places.length; i++) {
            RowKey key = lines.get(i).key();
            places[i] = key == null ? -1 : ordinals.getOrDefault(key, -1);
        }
        return places;
    }

    /** Whether a translation stands on a heading or below the table, as it does after cells were pushed down. */
    private boolean hasTextWhereNoneBelongs() {
        for (ReceiptLine line : lines) {
            ReturnedRow row = line.row();
            if (row != null
                    && row.source().isEmpty()
                    && row.key() == null
                    && !row.text().isEmpty()) {
                suspectNeighbours(row);
                return true;
            }
        }
        return false;
    }

    private void suspectNeighbours(ReturnedRow outside) {
        for (int i = 0; i < worked.size(); i++) {
            ReturnedRow row = row(i);
            if (row.sheet().equals(outside.sheet()) && Math.abs(row.place() - outside.place()) <= MARGIN) {
                suspects.set(i);
            }
        }
    }

    /** Rows whose own number, name or code stands in another row instead. */
    private int crossEvidence() {
        int crossed = 0;
        for (int i = 0; i < worked.size(); i++) {
            int other = rowHolding(i);
            if (other >= 0) {
                suspects.set(i);
                suspects.set(other);
                crossed++;
            }
        }
        return crossed;
    }

    private int rowHolding(int i) {
        for (String token : tokens.get(i)) {
            if (texts.get(i).contains(token) || rarity.getOrDefault(token, 0) > 2 || token.length() < 2) {
                continue;
            }
            for (int j = Math.max(0, i - REACH); j < Math.min(worked.size(), i + REACH); j++) {
                if (j != i && !tokens.get(j).contains(token) && TextEvidence.holds(texts.get(j), token)) {
                    return j;
                }
            }
        }
        return -1;
    }

    /** Runs of rows whose texts fit the row above or below clearly better than their own. */
    private void shifts(int[] slots, boolean overflown) {
        Map<Integer, ReceiptLine> sources = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ReturnedRow row = lines.get(i).row();
            if (row != null && slots[i] >= 0 && !source(lines.get(i)).isEmpty()) {
                sources.putIfAbsent(slots[i], lines.get(i));
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < worked.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> slots[worked.get(i)]));
        for (int shift = -MAX_SHIFT; shift <= MAX_SHIFT; shift++) {
            if (shift != 0) {
                bestRun(
                        shift,
                        slots,
                        sources,
                        overflown ? new Order(order, GAIN_WHEN_OVERFLOWN, 1) : new Order(order, GAIN_NEEDED, MIN_RUN));
            }
        }
    }

    private record Order(List<Integer> rows, double gainNeeded, int minRows) {}

    private void bestRun(int shift, int[] slots, Map<Integer, ReceiptLine> sources, Order order) {
        double gain = 0;
        double peak = 0;
        int start = 0;
        int peakStart = 0;
        int peakEnd = -1;
        for (int at = 0; at < order.rows.size(); at++) {
            int i = order.rows.get(at);
            ReceiptLine other = sources.get(slots[worked.get(i)] - shift);
            if (gain <= 0) {
                gain = 0;
                start = at;
            }
            gain += anchored.get(i) ? -ANCHOR : other == null ? 0 : cost(lines.get(worked.get(i)), i) - cost(other, i);
            if (gain > peak) {
                peak = gain;
                peakStart = start;
                peakEnd = at;
            }
        }
        if (peak >= order.gainNeeded
                && peakEnd - peakStart + 1 >= order.minRows
                && fits(order.rows.subList(peakStart, peakEnd + 1), shift, slots, sources)) {
            int to = Math.min(order.rows.size(), peakEnd + 1 + MARGIN);
            for (int at = Math.max(0, peakStart - MARGIN); at < to; at++) {
                suspects.set(order.rows.get(at));
            }
        }
    }

    private void anchor() {
        for (int i = 0; i < worked.size(); i++) {
            anchored.set(i, isAnchored(i));
        }
    }

    /** Whether a text holds something that only its own source asks for: a rare number or name, or a foreign word. */
    private boolean isAnchored(int i) {
        String text = texts.get(i);
        for (String token : tokens.get(i)) {
            if (rarity.getOrDefault(token, 0) <= 2 && token.length() > 1 && TextEvidence.holds(text, token)) {
                return true;
            }
        }
        Matcher words = FOREIGN_WORD.matcher(source(lines.get(worked.get(i))));
        while (words.find()) {
            if (text.contains(TextEvidence.searched(words.group()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the shifted texts really suit their new sources: rows that are merely odd suit none. */
    private boolean fits(List<Integer> run, int shift, int[] slots, Map<Integer, ReceiptLine> sources) {
        double sum = 0;
        int pairs = 0;
        for (int i : run) {
            ReceiptLine other = sources.get(slots[worked.get(i)] - shift);
            if (other != null) {
                sum += cost(other, i);
                pairs++;
            }
        }
        return pairs > 0 && sum <= MEAN_COST_FITTING * pairs;
    }

    private boolean isShuffled(int crossed) {
        long moved = lines.stream().filter(Displacement::isMoved).count();
        if (moved >= 3 && moved * 4 >= worked.size()) {
            return true;
        }
        if (crossed >= 3 && crossed * 12 >= worked.size()) {
            return true;
        }
        if (worked.size() < MIN_ROWS_FOR_LENGTHS) {
            return crossed > 0;
        }
        double sum = 0;
        for (int i = 0; i < worked.size(); i++) {
            sum += cost(lines.get(worked.get(i)), i);
        }
        return sum / worked.size() > MEAN_COST_SUSPECT;
    }

    /** How badly a text fits the source of a row; about 1 for its own. */
    private double cost(ReceiptLine source, int text) {
        double expected = ratio * source(source).length();
        double off = row(text).text().length() - expected;
        double variance = 2.5 * expected + 0.03 * expected * expected + 4;
        double cost = Math.min(MAX_COST, off * off / variance);
        for (String token : tokensOf.computeIfAbsent(source, this::tokens)) {
            if (!texts.get(text).contains(token)) {
                cost += 3;
            }
        }
        return Math.min(MAX_COST, cost);
    }

    private ReturnedRow row(int index) {
        ReturnedRow row = lines.get(worked.get(index)).row();
        if (row == null) {
            throw new IllegalStateException("a worked row has no row");
        }
        return row;
    }

    private Set<String> tokens(ReceiptLine line) {
        Set<String> tokens = new HashSet<>();
        String source = source(line);
        ReturnedRow row = Objects.requireNonNull(line.row());
        row.terms().forEach(term -> tokens.add(TextEvidence.searched(term)));
        String plain = CodedText.CODE.matcher(source).replaceAll(" ");
        Matcher numbers = NUMBER.matcher(plain);
        while (numbers.find()) {
            if (numbers.end() - numbers.start() > 1 && TextEvidence.isTelling(numbers.group())) {
                tokens.add(TextEvidence.searched(numbers.group()));
            }
        }
        Matcher codes = CodedText.CODE.matcher(source);
        while (codes.find()) {
            tokens.add(codes.group());
        }
        return tokens;
    }

    private List<ReceiptLine> holdSuspects() {
        if (suspects.isEmpty()) {
            return lines;
        }
        List<ReceiptLine> held = new ArrayList<>(lines);
        for (int i = suspects.nextSetBit(0); i >= 0; i = suspects.nextSetBit(i + 1)) {
            int at = worked.get(i);
            ReceiptLine line = lines.get(at);
            if (line.outcome() == Outcome.APPLIED) {
                List<Reason> reasons = new ArrayList<>();
                reasons.add(Reason.of("text-moved"));
                reasons.addAll(line.reasons());
                held.set(
                        at,
                        new ReceiptLine(
                                line.row(),
                                line.key(),
                                Outcome.HELD,
                                line.text(),
                                line.decision(),
                                line.comment(),
                                reasons));
            }
        }
        return held;
    }
}
