package org.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/**
 * A feed of Korean reviews that nobody wrote: short articles, every fourth as a Markdown file and the others as JSON Lines,
 * put together from phrases of our own, about people and titles of an invented glossary. The same number of articles always
 * gives the same files, and 260 of them are several chunks of work for each step of a night in two locales.
 */
@NullUnmarked
final class InventedReviews {
    private static final Pattern WORD = Pattern.compile("(\\d?)([가-힣]+)");
    private static final long SEED = 20261128;
    private static final int PEOPLE = 300;
    private static final int TITLES = 40;
    private static final int TRANSLATORS = 20;

    private static final String SURNAMES = "강고구권나노도류마문배백서성송신안양여연";
    private static final String GIVEN = "가결교나누다단도라로루린마무별비새소솔슬아연온우유율은이재하한해현호";
    private static final List<String> TITLE_STARTS = List.of("푸른", "느린", "마지막", "먼", "낡은", "젖은", "하얀", "조용한");
    private static final List<String> TITLE_ENDS = List.of("계단", "우산", "정류장", "달력", "온실");
    private static final List<String> WHEN =
            List.of("첫 회에서", "비가 그친 뒤", "마지막 장면에서", "아무도 없는 밤에", "두 사람이 헤어진 날", "문이 닫히기 전에");
    private static final List<String> WHERE =
            List.of("부두 끝에서", "옥상에서", "버스 안에서", "텅 빈 교실에서", "시장 골목에서", "병원 복도에서", "기차역에서");
    private static final List<String> WHAT = List.of("편지를", "노래를", "오래된 사진을", "대답을", "약속을", "이름을", "남은 저녁을", "작은 거짓말을");
    private static final List<String> DOES =
            List.of("천천히 지운다", "다시 꺼낸다", "끝까지 숨긴다", "소리 내어 읽는다", "혼자 세어 본다", "조심스레 내려놓는다", "웃으며 건넨다");
    private static final List<String> SAYS = List.of(
            "카메라는 서두르지 않고 손끝만 따라간다.",
            "대사는 짧고 침묵은 길다.",
            "음악이 먼저 울고 배우는 나중에 운다.",
            "이 장면 하나로 앞의 지루함이 모두 갚아진다.",
            "그런데 이야기는 여기서 길을 잃는다.",
            "설명은 많고 이유는 적다.",
            "빛과 그림자가 번갈아 말을 건다.");
    private static final List<String> HEADINGS = List.of("말하지 않은 것들", "오래 걷는 사람들", "불이 꺼진 다음", "조금 늦은 대답", "창가의 자리");

    private final Random random = new Random(SEED);
    private final List<String> people = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Path folder;

    private InventedReviews(Path folder) {
        this.folder = folder;
    }

    /** Fills a folder with inbox, glossary, people and styles. Returns the job file. */
    static Path make(Path folder, int articles) throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("style"));
        InventedReviews feed = new InventedReviews(folder);
        feed.glossary();
        feed.articles(articles);
        feed.people();
        for (String locale : List.of("en", "ja")) {
            Files.copy(Path.of("jobs/style/" + locale + ".yaml"), folder.resolve("style/" + locale + ".yaml"));
        }
        return Files.writeString(folder.resolve("invented.yaml"), """
                name: invented
                zone: Asia/Seoul
                source: {locale: ko, inbox: inbox, categories: {리뷰: review}}
                targets: [en, ja]
                glossary: glossary.csv
                people: people.yaml
                style: style
                publish: {gate: after-translation, formats: [html, json]}
                """);
    }

    /**
     * Makes texts as long as translations, with the numbers and inline codes of their sources and most of the targets that
     * the job's glossary asks for: every fortieth entry is left out, so that the quality rules find something.
     */
    static UnaryOperator<String> translator(Path job, String locale) throws IOException {
        Map<String, String> targets = new HashMap<>();
        List<String> entries = Files.readAllLines(job.resolveSibling("glossary.csv"));
        for (int i = 1; i < entries.size(); i++) {
            String[] entry = entries.get(i).split(",");
            if (i % 40 > 0) {
                targets.put(entry[2], entry[locale.equals("en") ? 3 : 4]);
            }
        }
        return source -> {
            String[] text = {source};
            targets.forEach((name, target) -> text[0] = text[0].replace(name, target));
            return WORD.matcher(text[0]).replaceAll(InventedReviews::letters);
        };
    }

    /** Two letters a syllable; a number stands apart from the word that counts it. */
    private static String letters(MatchResult word) {
        StringBuilder letters = new StringBuilder(word.group(1).isEmpty() ? "" : word.group(1) + " ");
        word.group(2)
                .chars()
                .forEach(syllable ->
                        letters.append((char) ('a' + syllable % 26)).append((char) ('a' + syllable / 26 % 26)));
        return letters.toString();
    }

    private void glossary() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < PEOPLE) {
            names.add("" + one(SURNAMES) + one(GIVEN) + one(GIVEN));
        }
        people.addAll(names);
        for (int i = 0; i < TITLES; i++) {
            titles.add(TITLE_STARTS.get(i / TITLE_ENDS.size()) + " " + TITLE_ENDS.get(i % TITLE_ENDS.size()));
        }
        List<String> lines = new ArrayList<>(List.of("id,kind,source,en,ja,status"));
        entries(lines, "person", people);
        entries(lines, "title", titles);
        Files.write(folder.resolve("glossary.csv"), lines);
    }

    private static void entries(List<String> lines, String kind, List<String> sources) {
        for (int i = 0; i < sources.size(); i++) {
            String id = kind.charAt(0) + "-" + i;
            lines.add(id + "," + kind + "," + sources.get(i) + ",Name " + id + ",名 " + id + ",approved");
        }
    }

    private void articles(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String key = String.format(Locale.ROOT, "invented-%05d", i);
            String title = one(titles);
            if (i % 4 == 0) {
                Files.writeString(folder.resolve("inbox/" + key + ".md"), markdown(key, title, i));
            } else {
                lines.append("{\"id\":\"")
                        .append(key)
                        .append("\",\"title\":\"[리뷰] ‘" + title + "’ ")
                        .append(one(HEADINGS))
                        .append(' ')
                        .append(i + 1)
                        .append("\",\"paragraphs\":[\"")
                        .append(paragraph(4))
                        .append("\",\"")
                        .append(paragraph(3))
                        .append("\",\"")
                        .append(paragraph(4))
                        .append("\"]}\n");
            }
        }
        Files.writeString(folder.resolve("inbox/invented.jsonl"), lines);
    }

    private String markdown(String key, String title, int number) {
        return """
                ---
                id: %s
                title: "[리뷰] ‘%s’ %s %d"
                works: [{title: "%s", kind: series, year: %d}]
                rating: %d/10
                ---
                %s

                ## %s

                %s **%s** %s

                > %s

                - %s
                - %s
                """.formatted(
                        key,
                        title,
                        one(HEADINGS),
                        number + 1,
                        title,
                        2000 + random.nextInt(25),
                        1 + random.nextInt(10),
                        paragraph(3),
                        one(HEADINGS),
                        sentence(),
                        one(HEADINGS),
                        sentence(),
                        one(SAYS),
                        sentence(),
                        sentence());
    }

    private String paragraph(int sentences) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            paragraph.append(i == 0 ? "" : " ").append(random.nextInt(4) == 0 ? one(SAYS) : sentence());
        }
        return paragraph.toString();
    }

    private String sentence() {
        String name = one(people);
        boolean closed = (name.charAt(name.length() - 1) - 0xac00) % 28 != 0;
        return switch (random.nextInt(4)) {
            case 0 -> one(WHEN) + " " + name + (closed ? "은 " : "는 ") + one(WHAT) + " " + one(DOES) + ".";
            case 1 -> name + (closed ? "이 " : "가 ") + one(WHERE) + " " + one(WHAT) + " " + one(DOES) + ".";
            case 2 ->
                (2 + random.nextInt(14)) + "회의 " + name + (closed ? "은 " : "는 ") + one(WHERE) + " " + one(DOES) + ".";
            default ->
                one(WHERE) + " " + name + (closed ? "과 " : "와 ") + one(people) + "의 시간이 " + (10 + random.nextInt(50))
                        + "분 동안 흐른다.";
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private char one(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    private void people() throws IOException {
        StringBuilder text = new StringBuilder("people:\n");
        for (int i = 0; i < TRANSLATORS; i++) {
            text.append("  - {key: translator-%d, roles: [translator], names: {en: Translator %d, ja: 翻訳者%d}, "
                    .formatted(i, i, i));
            text.append("pairs: [ko>%s], wordsPerDay: 6000, language: en}\n".formatted(i % 2 == 0 ? "en" : "ja"));
        }
        // Editors get what a critical finding keeps from being approved.
        for (String locale : List.of("en", "ja")) {
            text.append("  - {key: editor-%s, roles: [editor], names: {en: Editor, ja: 編集者}, ".formatted(locale));
            text.append("pairs: [ko>%s], wordsPerDay: 6000, language: en}\n".formatted(locale));
        }
        Files.writeString(folder.resolve("people.yaml"), text);
    }
}
