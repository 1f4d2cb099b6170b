package org.nightdesk.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.kit.write.KitWriter;

/** Writes sample kits into a folder, to be looked at in a spreadsheet program: arguments are the folder and languages. */
final class SampleKitFiles {
    private SampleKitFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String tag : List.of(arguments).subList(1, arguments.length)) {
            Locale language = Locale.forLanguageTag(tag);
            for (Kit.Kind kind : Kit.Kind.values()) {
                Kit kit = SampleKits.kit(kind, language, tag.equals("ar") ? language : Locale.ENGLISH);
                new KitWriter(SampleKits::stampKey).write(kit, dressed(kind).iterator(), folder.resolve(tag));
            }
        }
    }

    static List<KitArticle> dressed(Kit.Kind kind) {
        List<KitArticle> articles = new ArrayList<>();
        int n = 0;
        for (KitArticle article : SampleKits.filled()) {
            List<KitRow> rows = new ArrayList<>();
            for (KitRow row : article.rows()) {
                n++;
                boolean blank = kind == Kit.Kind.TRANSLATION && n > 6;
                KitRow dressed =
                        blank ? row.withText("", RowStatus.TODO) : row.withText(row.text(), RowStatus.values()[n % 4]);
                if (n == 5) {
                    dressed = dressed.withText(row.text().replace("Han Jun", "Han Joon"), RowStatus.DONE);
                }
                if (n % 6 == 3) {
                    dressed = dressed.withNote("Please keep the name as on the poster.");
                }
                if (n % 5 == 2) {
                    dressed = dressed.withSuggestion(new KitRow.Suggestion(row.text(), 84, "first-night-review"));
                }
                if (kind == Kit.Kind.REVIEW && n % 7 == 5) {
                    dressed = dressed.withFindings(List.of(
                            "Terminology, major: “Han Jun” is missing", "Typography, minor: straight quotation mark"));
                }
                rows.add(dressed);
            }
            articles.add(new KitArticle(article.key(), article.headline(), article.work(), article.context(), rows));
        }
        return articles;
    }
}
