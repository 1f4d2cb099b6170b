package org.nightdesk.glossary.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.nightdesk.glossary.GlossaryEntry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reviews a second, one thread, with a thousand, a hundred thousand and a million terms, beside a plain Aho-Corasick
 * automaton that knows nothing of words; and what a matcher of each size takes to build and to keep.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class TermMatcherBenchmark {
    private static final int REVIEWS = 200_000;
    private static final int[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int BUILDS = 3;

    /** The texts, each a document of its own. */
    @State(Scope.Benchmark)
    public static class Reviews {
        List<List<String>> reviews = List.of();

        @Setup(Level.Trial)
        public void read() throws IOException {
            reviews =
                    SharedCorpus.reviews().stream().limit(REVIEWS).map(List::of).toList();
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Matcher {
        @Param({"1000", "100000", "1000000"})
        int terms;

        TermMatcher matcher = (texts, scope) -> List.of();

        @Setup(Level.Trial)
        public void build() throws IOException {
            matcher = TermMatchers.forLocale(Locale.KOREAN, SharedCorpus.terms(terms));
        }
    }

    /**
     * Theirs, which is built by itself so that neither takes memory from the other. Not with a million terms: its double
     * array of so many different Hangul names was not built within 46 s of processor time.
     */
    @State(Scope.Benchmark)
    public static class Automaton {
        @Param({"1000", "100000"})
        int terms;

        final AhoCorasickDoubleArrayTrie<GlossaryEntry> automaton = new AhoCorasickDoubleArrayTrie<>();

        @Setup(Level.Trial)
        public void build() throws IOException {
            TreeMap<String, GlossaryEntry> bySource = new TreeMap<>();
            SharedCorpus.terms(terms).forEach(entry -> bySource.put(entry.source(), entry));
            automaton.build(bySource);
        }
    }

    @Benchmark
    @OperationsPerInvocation(REVIEWS)
    public int nightdesk(Reviews texts, Matcher ours) {
        int found = 0;
        for (List<String> review : texts.reviews) {
            found += ours.matcher
                    .match(review, org.nightdesk.glossary.Scope.NONE)
                    .get(0)
                    .size();
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(REVIEWS)
    public int ahoCorasick(Reviews texts, Automaton theirs) {
        int[] found = {0};
        AhoCorasickDoubleArrayTrie.IHit<GlossaryEntry> count = (begin, end, value) -> found[0]++;
        for (List<String> review : texts.reviews) {
            theirs.automaton.parseText(review.get(0), count);
        }
        return found[0];
    }

    /** Times builds and weighs what they leave in the heap, then runs JMH. @param args JMH's options */
    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        for (int size : SIZES) {
            weigh(size);
        }
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(TermMatcherBenchmark.class.getName())
                        .build())
                .run();
    }

    private static void weigh(int size) throws IOException {
        List<GlossaryEntry> entries = SharedCorpus.terms(size);
        long before = usedBytes();
        List<Double> seconds = new ArrayList<>();
        TermMatcher matcher = (texts, scope) -> List.of();
        for (int i = 0; i < BUILDS; i++) {
            long start = System.nanoTime();
            matcher = TermMatchers.forLocale(Locale.KOREAN, entries);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        long after = usedBytes();
        int found = matcher.match(List.of(entries.get(0).source()), org.nightdesk.glossary.Scope.NONE)
                .get(0)
                .size();
        System.out.printf(
                Locale.ROOT,
                "%,9d terms: built in %.2f s at first, %.2f s warm; the matcher keeps %,d MB beside its entries (%d found)%n",
                size,
                seconds.get(0),
                seconds.get(BUILDS - 1),
                (after - before) >> 20,
                found);
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
