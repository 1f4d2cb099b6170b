package org.nightdesk.article.read.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.ArticleKeys;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ArticleReader;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.SourceText;
import org.nightdesk.problem.BadInputException;

/** Reads a Markdown file (CommonMark 0.31, {@code ~~strike~~} besides) with YAML front matter as one article. */
public final class MarkdownReader implements ArticleReader {
    @Override
    public List<String> endings() {
        return List.of("md", "markdown");
    }

    @Override
    public Iterator<ArticleOutcome> read(InputStream in, String file, ReaderSettings settings) throws IOException {
        byte[] bytes = SourceText.readAll(in, file, settings.limits().bytes());
        String text = SourceText.decode(bytes, file, "", settings.locale(), null);
        if (text.isBlank()) {
            throw new BadInputException(SourceText.empty(file));
        }
        ArticleDraft draft = new ArticleDraft(file, settings);
        draft.key(ArticleKeys.ofFile(file), "");
        int body = FrontMatter.read(text, file, draft);
        int line =
                1 + (int) text.substring(0, body).chars().filter(c -> c == '\n').count();
        new MarkdownBody(draft).read(text.substring(body), line);
        return List.of(draft.finish(1, "")).iterator();
    }
}
