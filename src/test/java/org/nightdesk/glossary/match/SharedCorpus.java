package org.nightdesk.glossary.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.nightdesk.glossary.Entries;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;

/** The shared review texts and large glossary that speed is measured on. */
final class SharedCorpus {
    private static final long SEED = 20260401;
    private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final int SYLLABLES = 2350;

    private SharedCorpus() {}

    static boolean isPresent() {
        return Files.exists(folder().resolve("nsmc-reviews-200k.txt.gz"));
    }

    private static Path folder() {
        return SharedKorean.shared().resolve("corpus");
    }

    static List<String> reviews() throws IOException {
        return lines("nsmc-reviews-200k.txt.gz");
    }

    /** Terms of the shared glossary, evenly spread; beyond its size, invented names of three and four syllables. */
    static List<GlossaryEntry> terms(int count) throws IOException {
        List<String> lines = lines("glossary-100k.tsv.gz");
        List<GlossaryEntry> terms = new ArrayList<>(count);
        int step = Math.max(1, lines.size() / count);
        for (int i = 0; i < lines.size() && terms.size() < count; i += step) {
            String[] row = lines.get(i).split("\t");
            terms.add(Entries.entry(row[0], Kind.PERSON, row[1]));
        }
        Random random = new Random(SEED);
        while (terms.size() < count) {
            terms.add(Entries.entry("x" + terms.size(), Kind.PERSON, invented(random)));
        }
        return terms;
    }

    private static String invented(Random random) {
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        int given = 2 + random.nextInt(2);
        for (int i = 0; i < given; i++) {
            name.append((char) (0xac00 + random.nextInt(SYLLABLES) * 4));
        }
        return name.toString();
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve(file))), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
