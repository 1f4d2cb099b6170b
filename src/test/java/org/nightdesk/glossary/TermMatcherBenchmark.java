package org.nightdesk.glossary;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Reviews a second, one thread, against a plain Aho-Corasick automaton that knows nothing of words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class TermMatcherBenchmark {
    private static final int REVIEWS = 200_000;

    @Param({"1000", "100000", "1000000"})
    int terms;

    private List<List<String>> reviews = List.of();
    private TermMatcher matcher = (texts, scope) -> List.of();
    private final AhoCorasickDoubleArrayTrie<GlossaryEntry> automaton = new AhoCorasickDoubleArrayTrie<>();

    @Setup
    public void read() throws IOException {
        reviews = SharedCorpus.reviews().stream().limit(REVIEWS).map(List::of).toList();
        List<GlossaryEntry> entries = SharedCorpus.terms(terms);
        matcher = TermMatchers.forLocale(Locale.KOREAN, entries);
        TreeMap<String, GlossaryEntry> bySource = new TreeMap<>();
        entries.forEach(entry -> bySource.put(entry.source(), entry));
        automaton.build(bySource);
    }

    @Benchmark
    @OperationsPerInvocation(REVIEWS)
    public int nightdesk() {
        int found = 0;
        for (List<String> review : reviews) {
            found += matcher.match(review, org.nightdesk.glossary.Scope.NONE)
                    .get(0)
                    .size();
        }
        return found;
    }

    @Benchmark
    @OperationsPerInvocation(REVIEWS)
    public int ahoCorasick() {
        int[] found = {0};
        AhoCorasickDoubleArrayTrie.IHit<GlossaryEntry> count = (begin, end, value) -> found[0]++;
        for (List<String> review : reviews) {
            automaton.parseText(review.get(0), count);
        }
        return found[0];
    }

    /** @param args unused */
    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(TermMatcherBenchmark.class.getName())
                        .build())
                .run();
    }
}
