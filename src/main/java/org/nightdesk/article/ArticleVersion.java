package org.nightdesk.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.Sha256;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.InlineCode;

/**
 * The version of an article: SHA-256 over everything in it but its key, so that equal content has an equal version
 * wherever it came from.
 *
 * <p>The canonical form is stable forever: the fields in the order of the records, every text as its length in bytes
 * (32 bits, big endian) and its UTF-8, every list as its length and its elements, what is absent as the length -1.
 */
public final class ArticleVersion implements Block.Visitor {
    private static final int ABSENT = -1;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);

    private ArticleVersion() {}

    /** 64 hexadecimal digits, lower case. */
    public static String of(Article article) {
        ArticleVersion version = new ArticleVersion();
        version.article(article);
        return Sha256.hex(version.digest);
    }

    private void article(Article article) {
        text(article.locale().toLanguageTag());
        text(article.headline().category());
        number(article.headline().namesWork() ? 1 : 0);
        coded(article.headline().text());
        number(article.works().size());
        for (Work work : article.works()) {
            text(work.title());
            text(work.medium().label());
            number(work.year() == null ? ABSENT : work.year());
        }
        text(article.critic());
        Rating rating = article.rating();
        text(rating == null ? null : rating.value().toPlainString());
        text(rating == null ? null : rating.best().toPlainString());
        text(article.publishedOn() == null ? null : article.publishedOn().toString());
        text(article.address());
        number(article.blocks().size());
        article.blocks().forEach(block -> block.accept(this));
        for (GivenCredits credits : article.credits()) {
            text(credits.locale().toLanguageTag());
            text(credits.critic());
            names(credits.editors());
            names(credits.translators());
        }
    }

    private void names(@Nullable List<String> names) {
        number(names == null ? ABSENT : names.size());
        if (names != null) {
            names.forEach(this::text);
        }
    }

    @Override
    public void visit(Block.Paragraph paragraph) {
        text("paragraph");
        coded(paragraph.text());
    }

    @Override
    public void visit(Block.Heading heading) {
        text("heading");
        number(heading.level());
        coded(heading.text());
    }

    @Override
    public void visit(Block.ListItem item) {
        text("list-item");
        number(item.ordered() ? 1 : 0);
        number(item.depth());
        coded(item.text());
    }

    @Override
    public void visit(Block.Quote quote) {
        text("quote");
        coded(quote.text());
    }

    @Override
    public void visit(Block.Note note) {
        text("note");
        coded(note.text());
    }

    @Override
    public void visit(Block.Picture picture) {
        text("picture");
        text(picture.image().src());
        coded(picture.image().alt());
        coded(picture.image().caption());
        coded(picture.image().credit());
    }

    private void coded(CodedText text) {
        text(text.text());
        List<InlineCode> codes = text.codes();
        number(codes.size());
        for (InlineCode code : codes) {
            number(code.number());
            text(code.kind().code());
            text(code.detail());
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int value) {
        digest.update(number.clear().putInt(value).flip());
    }
}
