package org.nightdesk.article.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightdesk.text.CodedText;
import org.nightdesk.text.CodedTextBuilder;

/** Takes the line under a picture apart: caption, and whom the picture is owed to. */
public final class CaptionCredits {
    private static final String BEFORE_NAME = alternatives("before");
    private static final String AFTER_NAME = alternatives("after");
    /** A marker, at the start or after something that is not a letter, then the name to the end. */
    private static final Pattern MARKED = Pattern.compile(
            "(?:^|(?<=[^\\p{L}\\p{N}]))(?:" + BEFORE_NAME + ")\\s*(?<name>.*)$", Pattern.CASE_INSENSITIVE);
    /** The name of the last clause, then a marker that ends the line. */
    private static final Pattern FOLLOWED = Pattern.compile(
            "(?:^|[.。!?/|(\\[（]\\s*)(?<name>[^.。!?/|()\\[\\]（）]{1,40}?)\\s+(?:" + AFTER_NAME + ")\\s*[)\\]）.]?$",
            Pattern.CASE_INSENSITIVE);

    private CaptionCredits() {}

    record Parts(CodedText caption, CodedText credit) {}

    static Parts split(CodedText line) {
        String text = line.withoutCodes();
        Matcher marked = MARKED.matcher(text);
        if (marked.find()) {
            return parts(text.substring(0, marked.start()), marked.group("name"));
        }
        Matcher followed = FOLLOWED.matcher(text);
        if (followed.find()) {
            boolean sentenceEnds =
                    text.substring(followed.start(), followed.start("name")).matches("[.。!?].*");
            return parts(text.substring(0, followed.start() + (sentenceEnds ? 1 : 0)), followed.group("name"));
        }
        return new Parts(line, CodedText.EMPTY);
    }

    /** A credit that is alone, without a marker in front. */
    static CodedText name(CodedText credit) {
        Parts parts = split(credit);
        return parts.credit().isBlank() || !parts.caption().isBlank() ? credit : parts.credit();
    }

    /** Every label that may be before the name, in all languages: {@code Photo :}, {@code 사진 제공 :}. */
    public static List<String> labels() {
        return DataLines.of("credit-markers.txt").stream()
                .filter(line -> line.startsWith("before "))
                .map(line -> line.substring("before ".length()).strip())
                .toList();
    }

    private static Parts parts(String caption, String name) {
        return new Parts(
                CodedTextBuilder.of(caption.replaceAll("[\\s/|(\\[（·,-]+$", "")),
                CodedTextBuilder.of(name.replaceAll("^[\\s=:：/|]+", "").replaceAll("[\\s.)\\]）]+$", "")));
    }

    private static String alternatives(String place) {
        List<String> lines = DataLines.of("credit-markers.txt");
        return lines.stream()
                .filter(line -> line.startsWith(place + ' '))
                .map(line -> line.substring(place.length() + 1).strip().toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(marker -> Pattern.quote(marker).replace(" ", "\\E\\s*\\Q").replace(":", "\\E[:：]\\Q"))
                .collect(Collectors.joining("|"));
    }
}
