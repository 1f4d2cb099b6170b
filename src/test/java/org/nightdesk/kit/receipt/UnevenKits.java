package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.RowMaker;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.ledger.UnitState;

/**
 * Invented kits of very uneven rows in many scripts, as people fill them in: sentences, lists, credits, dishes with glosses,
 * one long cell, placeholders, copied sources. Translations keep most numbers, names and marks, not all.
 */
final class UnevenKits {
    /** @param alphabet syllables of words @param gap between words @param stop at the end of a sentence */
    private record Script(List<String> alphabet, String gap, String stop, String ask, int shortest, int longest) {}

    private static final Map<String, Script> SCRIPTS = Map.of(
            "ko", script("가 나 다 라 마 바 사 아 자 하 은 수 정 민 도 현 지 연 는 을 에 서 고 면", " ", ".", "?", 1, 4),
            "ja", script("あ い う え お か き く の は を に が と で 見 人 映 画 時 間 ア イ ス タ", "", "。", "？", 1, 4),
            "zh", script("的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 个 到 说 们 影 片", "", "。", "？", 1, 3),
            "en",
                    script(
                            "th er on an re he in ed nd ha at en es of or nt ea ti to it st io le is ou ar",
                            " ",
                            ".",
                            "?",
                            1,
                            5),
            "de",
                    script(
                            "en er ch te de nd ei ie in es ge un sch ung lich ver ein st kei mit haus",
                            " ",
                            ".",
                            "?",
                            1,
                            6),
            "fr", script("es le de en re nt on er ou ai an qu el la ti ur ne ce ra ré é à", " ", ".", " ?", 1, 5),
            "ru", script("ст но то на ен ов ни ра во ко по пр го ли ре ла ка не ть", " ", ".", "?", 1, 5),
            "ar", script("ال من في ما لا يا ها ات ون ين كا را سا با نا عل مع", " ", ".", "؟", 1, 3),
            "th", script("กา มา ไป ที่ นี้ คน ดี ของ ใน จะ ได้ ว่า เรา รัก", "", "", "", 1, 4),
            "hi", script("का की के में है से को पर यह वह एक और नहीं", " ", "।", "?", 1, 3));

    private static final List<String> PAIRS = List.of(
            "ko en", "ko en", "ko en", "ja en", "zh de", "en ko", "en ja", "en ar", "de fr", "th en", "ru ko", "ko zh",
            "ja th", "fr hi");
    private static final Map<String, Double> CHARS = Map.of(
            "ko", 1.0, "ja", 1.1, "zh", 0.7, "en", 2.3, "de", 2.6, "fr", 2.6, "ru", 2.3, "ar", 1.9, "th", 2.0, "hi",
            2.2);
    private static final List<String> HOLES = List.of(
            "n/a", "-", "TODO", "???", "…", "tbd", "xxx", "—", "N/A", "todo!", "?", "미정", "未定", "same", "ditto");

    final List<String> sources = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    private final List<List<String>> terms = new ArrayList<>();
    private final Map<String, String> glossary = new java.util.LinkedHashMap<>();
    private List<String> asked = List.of();
    private final Random random;
    private final Script from;
    private final Script to;
    private final double ratio;
    final String habit;

    /** @param realSources used for sentences where there are any */
    UnevenKits(long seed, List<String> realSources) {
        random = new Random(seed);
        boolean real = !realSources.isEmpty() && random.nextInt(3) == 0;
        String[] pair = (real ? "ko en" : PAIRS.get(random.nextInt(PAIRS.size()))).split(" ");
        from = script(pair[0]);
        to = script(pair[1]);
        ratio = chars(pair[1]) / chars(pair[0]) * Math.exp(random.nextGaussian() * 0.12);
        for (int i = 0; i < 8; i++) {
            glossary.put(words(from, 2), words(to, 2));
        }
        int size = 6 + random.nextInt(random.nextInt(4) == 0 ? 150 : 50);
        int habit = random.nextInt(6);
        this.habit = String.join(" ", pair) + (real ? " real" : "") + " habit " + habit;
        for (int i = 0; i < size; i++) {
            row(habit, real ? realSources.get(random.nextInt(realSources.size())) : "");
        }
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(size);
            sources.set(at, sources.get(at) + words(from, 30));
            texts.set(at, words(to, 60 + random.nextInt(120)));
        }
    }

    private static Script script(String syllables, String gap, String stop, String ask, int shortest, int longest) {
        return new Script(List.of(syllables.split(" ")), gap, stop, ask, shortest, longest);
    }

    private static Script script(String language) {
        return java.util.Objects.requireNonNull(SCRIPTS.get(language), language);
    }

    private static double chars(String language) {
        return java.util.Objects.requireNonNull(CHARS.get(language), language);
    }

    private void row(int habit, String real) {
        int kind = habit == 0 ? random.nextInt(3) : random.nextInt(10);
        if (!sources.isEmpty() && random.nextInt(25) == 0) {
            int twin = random.nextInt(sources.size());
            asked = terms.get(twin);
            add(sources.get(twin), texts.get(twin));
        } else if (habit == 0 && kind == 0) {
            credit();
        } else if (habit == 0 || habit == 1 && kind < 6) {
            gloss();
        } else if (habit == 2 && kind < 4) {
            add(words(from, 1 + random.nextInt(3)), words(to, 1 + random.nextInt(3)));
        } else {
            sentence(real);
        }
    }

    private void gloss() {
        String dish = words(to, 1 + random.nextInt(2));
        add(
                words(from, 1 + random.nextInt(2)),
                random.nextBoolean() ? dish : dish + " (" + words(to, 1 + random.nextInt(7)) + ")");
    }

    private void credit() {
        String name = words(to, 2);
        add(words(from, 1) + ": " + words(from, 1), words(to, 1 + random.nextInt(2)) + ": " + name);
    }

    private void sentence(String real) {
        int length = (int) Math.max(1, Math.exp(1.9 + random.nextGaussian() * 0.75));
        StringBuilder source = new StringBuilder(real.isEmpty() ? words(from, length) : real);
        int chars = (int) Math.max(2, source.length() * ratio * Math.exp(random.nextGaussian() * 0.2));
        StringBuilder text = new StringBuilder(chars(to, chars));
        if (random.nextInt(4) == 0) {
            int number = 13 + random.nextInt(random.nextBoolean() ? 90 : 2100);
            insert(source, String.valueOf(number));
            if (random.nextInt(12) > 0) {
                insert(text, String.valueOf(number));
            }
        }
        if (random.nextInt(8) == 0) {
            String name = "Net" + chars(script("en"), 4).replace(" ", "");
            insert(source, name);
            if (random.nextInt(10) > 0) {
                insert(text, name);
            }
        }
        if (random.nextInt(5) < 2) {
            List<String> names = List.copyOf(glossary.keySet());
            String name = names.get(random.nextInt(names.size()));
            insert(source, name);
            asked = List.of(glossary.getOrDefault(name, ""));
            if (random.nextInt(12) > 0) {
                insert(text, glossary.getOrDefault(name, ""));
            }
        }
        boolean ask = random.nextInt(9) == 0;
        boolean stop = random.nextInt(8) > 0;
        source.append(ask ? from.ask : stop ? from.stop : "");
        text.append(ask && random.nextInt(15) > 0 ? to.ask : stop ? to.stop : "");
        add(source.toString(), text.toString());
    }

    private void insert(StringBuilder text, String piece) {
        int at = text.length() / 2;
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        text.insert(at, piece + " ");
    }

    private void add(String source, String text) {
        sources.add(source);
        texts.add(text);
        terms.add(asked);
        asked = List.of();
    }

    private String words(Script script, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : script.gap);
            int syllables = random.nextInt(script.shortest, script.longest + 1);
            for (int s = 0; s < syllables; s++) {
                words.append(script.alphabet.get(random.nextInt(script.alphabet.size())));
            }
        }
        return words.toString();
    }

    private String chars(Script script, int chars) {
        StringBuilder text = new StringBuilder(words(script, 1));
        while (text.length() < chars) {
            text.append(script.gap).append(words(script, 1));
        }
        return text.toString();
    }

    /** Leaves cells empty, types placeholders, copies sources. */
    void live() {
        int habit = random.nextInt(4);
        int holes = habit == 1 ? random.nextInt(1 + texts.size() / 4) : 0;
        for (int i = 0; i < holes; i++) {
            texts.set(random.nextInt(texts.size()), HOLES.get(random.nextInt(HOLES.size())));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (habit == 2 && random.nextInt(6) == 0) {
                texts.set(i, sources.get(i));
            } else if (habit == 3 && random.nextInt(5) == 0) {
                texts.set(i, "");
            }
        }
    }

    /** Whether the kit is mostly names and dishes, whose invented translations say nothing about their rows. */
    boolean isBareList() {
        return habit.endsWith("habit 0") || habit.endsWith("habit 1");
    }

    Random random() {
        return random;
    }

    static RowKey key(int row) {
        return SampleKits.key(77, row);
    }

    /** The receipt's lines before displaced texts are looked for; texts beyond the last row stand below the table. */
    List<ReceiptLine> lines(List<String> column) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            String text = column.get(i);
            boolean inside = i < sources.size();
            if (!inside && text.isEmpty()) {
                continue;
            }
            RowMaker row = RowMaker.row().at("S", i + 3).text(text);
            if (inside) {
                row.key(key(i)).source(sources.get(i)).terms(terms.get(i).toArray(String[]::new));
            }
            RowOutcome outcome = !inside ? RowOutcome.HELD : text.isEmpty() ? RowOutcome.BLANK : RowOutcome.APPLIED;
            List<org.nightdesk.kit.Reason> why =
                    inside ? List.of() : List.of(org.nightdesk.kit.Reason.of("key-missing"));
            lines.add(new ReceiptLine(row.made(), inside ? key(i) : null, outcome, text, null, "", why));
        }
        return lines;
    }

    List<ReceiptLine> judged(List<String> column) {
        Map<RowKey, UnitNow> units = new HashMap<>();
        List<RowKey> issued = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            units.put(key(i), new UnitNow(key(i), sources.get(i), UnitState.ISSUED, "", "", ""));
            issued.add(key(i));
        }
        return Displacement.held(lines(column), issued, units);
    }

    /** How many rows were held as moved. */
    static int held(List<ReceiptLine> lines) {
        return (int) lines.stream()
                .filter(line -> line.outcome() == RowOutcome.HELD)
                .filter(line -> line.reasons().get(0).code().equals("text-moved"))
                .count();
    }

    /** How many rows took over a text that is not theirs. */
    int wrong(List<ReceiptLine> lines) {
        int wrong = 0;
        for (int i = 0; i < texts.size(); i++) {
            ReceiptLine line = lines.get(i);
            wrong += line.outcome() == RowOutcome.APPLIED && !NormalizedText.same(line.text(), texts.get(i)) ? 1 : 0;
        }
        return wrong;
    }
}
