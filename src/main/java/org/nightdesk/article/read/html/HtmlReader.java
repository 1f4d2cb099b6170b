package org.nightdesk.article.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.read.ArticleDraft;
import org.nightdesk.article.read.ArticleOutcome;
import org.nightdesk.article.read.ArticleReader;
import org.nightdesk.article.read.HtmlSelectors;
import org.nightdesk.article.read.ReaderSettings;
import org.nightdesk.article.read.SourceText;
import org.nightdesk.problem.BadInputException;

/** Reads a saved HTML page as one article, leaving the site's furniture behind. */
public final class HtmlReader implements ArticleReader {
    private static final int DECLARATION_BYTES = 2_048;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.\\-]{1,40})", Pattern.CASE_INSENSITIVE);
    /** Labels that stand for a wider encoding on the web than their name says (WHATWG Encoding Standard). */
    private static final Map<String, String> WIDER = Map.of(
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "ksc5601", "x-windows-949",
            "cp949", "x-windows-949",
            "shift_jis", "windows-31j",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252");

    @Override
    public List<String> endings() {
        return List.of("html", "htm", "xhtml");
    }

    @Override
    public Iterator<ArticleOutcome> read(InputStream in, String file, ReaderSettings settings) throws IOException {
        byte[] bytes = SourceText.readAll(in, file, settings.limits().bytes());
        String html = SourceText.decode(bytes, file, "", settings.locale(), declared(bytes));
        if (html.isBlank()) {
            throw new BadInputException(SourceText.empty(file));
        }
        Document page =
                Parser.htmlParser().setMaxDepth(settings.limits().nesting()).parseInput(html, "");
        ArticleDraft draft = new ArticleDraft(file, settings);
        LinkedData data = LinkedData.of(page, draft);
        HtmlSelectors selectors = settings.selectors(file, PageFacts.host(page, data));
        PageFacts facts = new PageFacts(page, selectors.fields(), data);
        facts.read(draft, file);
        new PageBody(page, selectors, draft).read(facts.leadImage());
        return List.of(draft.finish(1, "")).iterator();
    }

    private static @Nullable Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_BYTES);
        Matcher declaration = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return null;
        }
        String name = declaration.group(1).toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(WIDER.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
