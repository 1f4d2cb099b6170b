package org.nightdesk.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.article.Headline;
import org.nightdesk.article.Part;
import org.nightdesk.article.Work;
import org.nightdesk.job.Job;
import org.nightdesk.job.JobFile;
import org.nightdesk.job.People;
import org.nightdesk.ledger.PreparedArticle;
import org.nightdesk.problem.Problems;
import org.nightdesk.segment.Segment;
import org.nightdesk.text.CodedText;

/** The least that tests of the workflow need of an article. */
public final class WorkflowSamples {
    private WorkflowSamples() {}

    public static Article article() {
        return new Article(
                "a-review",
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain("빛이 남는 자리")),
                List.of(),
                "김은수",
                null,
                null,
                null,
                List.of(new Block.Paragraph(CodedText.plain("은수는 웃는다."))));
    }

    /** An article about a work by a critic, cut into a headline and paragraphs. */
    public static PreparedArticle prepared(String key, String work, String critic, String... sentences) {
        List<Block> blocks = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (String sentence : sentences) {
            int at = segments.size();
            if (at > 0) {
                blocks.add(new Block.Paragraph(CodedText.plain(sentence)));
            }
            Part part = at == 0 ? Part.HEADLINE : Part.PARAGRAPH;
            segments.add(new Segment(at + 1, part, at - 1, 0, sentence, sentence.split(" ").length));
        }
        Article article = new Article(
                key,
                Locale.KOREAN,
                new Headline("리뷰", false, CodedText.plain(sentences[0])),
                List.of(new Work(work, Work.Medium.SERIES, null)),
                critic,
                null,
                null,
                null,
                blocks);
        return new PreparedArticle(article, "v1", "", segments, MemoryArticles.noTerms(segments.size()), key + ".md");
    }

    /** A night of the sample's job in a folder of its own, with an empty glossary. */
    public static Night night(Path folder, Job.Gate gate) {
        Problems problems = new Problems();
        Job sample = JobFile.read(Path.of("jobs", "nightly.yaml"), folder, problems)
                .orElseThrow(() -> new AssertionError(problems));
        Job.Source source = sample.source();
        Job job = new Job(
                sample.name(),
                sample.file(),
                sample.files(),
                sample.zone(),
                new Job.Source(
                        source.locale(),
                        folder.resolve("inbox"),
                        source.segmentation(),
                        source.categories(),
                        source.html(),
                        source.sites()),
                sample.limits(),
                sample.targets(),
                sample.glossaries(),
                sample.people(),
                sample.styles(),
                new Job.Exchange(
                        folder.resolve("outbox"),
                        List.of(folder.resolve("returns")),
                        false,
                        List.of(),
                        1000,
                        sample.exchange().contact(),
                        sample.exchange().repeated()),
                sample.quality(),
                new Job.Publish(
                        gate,
                        sample.publish().formats(),
                        folder.resolve("published"),
                        sample.publish().needsEditor(),
                        sample.publish().needsImageCredit(),
                        null,
                        sample.publish().creditThresholdPercent(),
                        "",
                        ""));
        JobGlossary glossary = new JobGlossary(() -> "", source.locale(), List::of);
        return new Night(1, job, glossary, MemoryUnits.DATE, 1, folder);
    }

    /** The same night after somebody has left the people file. */
    public static Night without(String person, Night night) {
        Job job = night.job();
        Job smaller = new Job(
                job.name(),
                job.file(),
                job.files(),
                job.zone(),
                job.source(),
                job.limits(),
                job.targets(),
                job.glossaries(),
                new People(job.people().all().stream()
                        .filter(one -> !one.key().equals(person))
                        .toList()),
                job.styles(),
                job.exchange(),
                job.quality(),
                job.publish());
        return new Night(night.id(), smaller, night.glossary(), night.date(), night.pass(), night.work());
    }
}
