package org.nightdesk.kit.write;

import com.ibm.icu.text.DateFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.KitRow;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.StampKey;
import org.nightdesk.kit.Words;
import org.nightdesk.office.write.BookTemplate;
import org.nightdesk.office.write.ExcelLimits;
import org.nightdesk.office.write.SheetXml;
import org.nightdesk.office.write.StringTable;
import org.nightdesk.office.write.XmlText;
import org.nightdesk.office.write.ZipParts;

/**
 * Writes kits as XLSX workbooks (ECMA-376 transitional): the same kit always gives the same bytes, and memory does not
 * grow with the number of rows. Thread-safe; keep one, it remembers its templates.
 */
public final class KitWriter {
    public static final int MAX_CELL = ExcelLimits.CELL_CHARS;
    private static final int MAX_ROWS = 1_000_000;
    private static final int FOOTER_CHARS = 200;

    private final Supplier<StampKey> key;
    private final Map<KitTemplate.For, KitTemplate> templates = new ConcurrentHashMap<>();

    /** @param key signs the stamps; asked for each time that a kit is written */
    public KitWriter(Supplier<StampKey> key) {
        this.key = key;
    }

    /**
     * Writes a kit beside its final name, syncs it and moves it into place.
     *
     * @param articles read once, in order
     * @param folder created when missing
     * @throws IOException when the file cannot be written; nothing of it is left then
     */
    public WrittenKit write(Kit kit, Iterator<KitArticle> articles, Path folder) throws IOException {
        return write(kit, articles, folder, null);
    }

    /**
     * What makes a workbook a return slip.
     *
     * @param about what it answers, for its first sheet
     * @param letter whether it has no rows, and nothing is asked for in it
     */
    record Slip(String about, boolean letter) {}

    WrittenKit write(Kit kit, Iterator<KitArticle> articles, Path folder, @Nullable Slip slip) throws IOException {
        Path file = folder.resolve(KitFileName.of(kit, slip != null, folder));
        KitTemplate template = templates.computeIfAbsent(
                new KitTemplate.For(
                        kit.kind(),
                        slip != null,
                        slip != null && slip.letter(),
                        kit.language(),
                        kit.source(),
                        kit.target()),
                KitTemplate::build);
        Pass pass = new Pass(kit, slip, template, key.get());
        AtomicFile.write(file, (channel, beside) -> pass.write(articles, channel, beside));
        return pass.written(file);
    }

    /** One pass over the articles of one kit. */
    private static final class Pass {
        private final Kit kit;
        private final @Nullable Slip slip;
        private final KitTemplate template;
        private final StampKey key;
        private final List<WrittenKit.Withheld> withheld = new ArrayList<>();
        private int articles;
        private int rows;
        private long words;
        private int lastRow;
        private String rowsHead = "";
        private @Nullable KitStamp stamp;

        Pass(Kit kit, @Nullable Slip slip, KitTemplate template, StampKey key) {
            this.kit = kit;
            this.key = key;
            this.slip = slip;
            KitTemplate footed = template.withFooter(XmlText.of(footer()));
            this.template = kit.pictured() ? footed.withDrawing() : footed;
        }

        void write(Iterator<KitArticle> source, FileChannel channel, Path beside) throws IOException {
            try (ZipParts zip = new ZipParts(channel, beside, kit.issuedAt())) {
                template.book().start(zip);
                try (StringTable strings = template.book().openStrings(zip, items -> replaced(items, values()))) {
                    sheets(zip, strings, source);
                }
                for (String name : template.book().names()) {
                    if (!isWritten(name)) {
                        zip.add(name, bytes(filled(name)));
                    }
                }
                zip.finish();
            }
        }

        private void sheets(ZipParts zip, StringTable strings, Iterator<KitArticle> source) throws IOException {
            OutputStream articleOut = zip.openAside(KitTemplate.ARTICLE);
            OutputStream manifestOut = zip.openAside(KitTemplate.MANIFEST);
            OutputStream rowsOut = zip.openAside(KitTemplate.ROWS, () -> bytes(rowsHead));
            RowsSheet rowsSheet = new RowsSheet(new SheetXml(rowsOut, strings), template, kit, slip != null);
            Drawing drawing = kit.pictured() ? new Drawing(zip) : null;
            ContextSheets context = new ContextSheets(new SheetXml(articleOut, strings), template, kit, drawing);
            ManifestSheet manifest = new ManifestSheet(new SheetXml(manifestOut, strings), template);
            while (source.hasNext()) {
                article(source.next(), rowsSheet, context, manifest);
            }
            lastRow = rowsSheet.finish();
            rowsHead = rowsSheet.head();
            KitStamp made = KitStamp.of(kit, slip != null, rows, manifest.seal().value(), key);
            stamp = made;
            rowsOut.close();
            try (OutputStream glossaryOut = zip.open(KitTemplate.GLOSSARY)) {
                context.glossary(new SheetXml(glossaryOut, strings));
            }
            context.finishArticle();
            articleOut.close();
            if (drawing != null) {
                drawing.finish(KitTemplate.ARTICLE);
            }
            manifest.finish(made);
            manifestOut.close();
        }

        private void article(KitArticle article, RowsSheet rowsSheet, ContextSheets context, ManifestSheet manifest)
                throws IOException {
            List<KitRow> fitting = fitting(article.rows());
            if (fitting.isEmpty()) {
                return;
            }
            articles++;
            rows += fitting.size();
            if (rows + articles > MAX_ROWS) {
                throw new IllegalArgumentException("kit " + kit.id() + " has over " + MAX_ROWS + " rows; split it");
            }
            rowsSheet.heading(article, fitting);
            for (KitRow row : fitting) {
                String prints = RowPrints.of(row).toString();
                context.mention(row.terms(), rowsSheet.nextNumber());
                String key = row.key().toString();
                rowsSheet.unit(row, key, prints);
                manifest.add(key, prints);
                words += row.words();
            }
            context.add(article);
            for (LongTexts.Rest rest : rowsSheet.takeLongTexts()) {
                context.add(rest);
            }
        }

        private List<KitRow> fitting(List<KitRow> all) {
            List<KitRow> fitting = new ArrayList<>(all.size());
            for (KitRow row : all) {
                Reason reason = Withholding.reason(row);
                if (reason == null) {
                    fitting.add(row);
                } else {
                    withheld.add(new WrittenKit.Withheld(row.key(), reason));
                }
            }
            return fitting;
        }

        private static boolean isWritten(String name) {
            return switch (name) {
                case BookTemplate.CONTENT_TYPES,
                        BookTemplate.RELATIONS,
                        KitTemplate.ROWS,
                        KitTemplate.GLOSSARY,
                        KitTemplate.ARTICLE,
                        KitTemplate.MANIFEST -> true;
                default -> false;
            };
        }

        private String filled(String name) {
            return switch (name) {
                case "docProps/core.xml" -> coreProperties();
                case "docProps/app.xml" ->
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\"http://schemas"
                            + ".openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Nightdesk"
                            + "</Application></Properties>";
                case "docProps/custom.xml" -> replaced(template.book().part(name), values());
                case KitTemplate.START ->
                    replaced(
                            StartSheet.fitted(template.book().part(name), about())
                                    .replace(StartSheet.CONTACT, "%%contact-formula%%"),
                            values());
                default ->
                    name.startsWith("xl/worksheets/")
                            ? replaced(KitTemplate.upTo(lastRow, template.book().part(name)), values())
                            : KitTemplate.upTo(lastRow, template.book().part(name));
            };
        }

        private String about() {
            return slip == null ? "" : slip.about();
        }

        private KitStamp stamp() {
            if (stamp == null) {
                throw new IllegalStateException("the rows of kit " + kit.id() + " are not written yet");
            }
            return stamp;
        }

        private Map<String, String> values() {
            Words say = Words.in(kit.language());
            Map<String, String> values = new HashMap<>();
            values.put("id", kit.id());
            values.put("stamp", stamp().line());
            values.put("person", name());
            values.put("pair", say.language(kit.source()) + " → " + say.language(kit.target()));
            values.put(
                    "due",
                    kit.dueAt().isEmpty()
                            ? say.endOf(kit.dueOn(), kit.zone())
                            : say.date(DateFormat.FULL, kit.dueOn()) + ", " + kit.dueAt());
            values.put("issued", say.date(DateFormat.LONG, LocalDate.ofInstant(kit.issuedAt(), kit.zone())));
            values.put("size", say.say("start.size.value", articles, rows, words));
            values.put("job", kit.job());
            values.put("about", about());
            values.put("contact", kit.contact());
            values.put("contact-formula", ContactLink.of(kit.contact()));
            HouseStyle style = kit.style();
            values.put("style-label", style == null ? "" : say.say("start.style"));
            values.put("style", style == null ? "" : marks(style, say));
            values.put("contact-label", kit.contact().isBlank() ? "" : say.say("start.contact"));
            return values;
        }

        private String marks(HouseStyle style, Words say) {
            return say.say(
                    "start.style.value",
                    style.quotationMarks().around("…"),
                    style.innerQuotationMarks().around("…"),
                    style.titleMarks().around("…"));
        }

        /** Excel takes so many characters for the three parts of a footer together. */
        private String footer() {
            String text = (kit.id() + " · " + name()).replace("&", "&&");
            return text.length() <= FOOTER_CHARS
                    ? text
                    : (kit.id() + " · " + CellText.start(name(), FOOTER_CHARS / 2)).replace("&", "&&");
        }

        private String name() {
            String name = kit.person().name(kit.language());
            return name.isEmpty() ? kit.person().key() : name;
        }

        private String coreProperties() {
            String at = kit.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString();
            return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties xmlns:cp=\""
                    + "http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\""
                    + "http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\""
                    + "http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                    + XmlText.of(stamp().line())
                    + "</dc:title><dc:creator>Nightdesk</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                    + at
                    + "</dcterms:created></cp:coreProperties>";
        }

        WrittenKit written(Path file) {
            return new WrittenKit(file, stamp(), articles, rows, words, withheld);
        }
    }

    private static String replaced(String xml, Map<String, String> values) {
        StringBuilder out = new StringBuilder(xml.length() + 512);
        int from = 0;
        for (int at = xml.indexOf("%%"); at >= 0; at = xml.indexOf("%%", from)) {
            int end = xml.indexOf("%%", at + 2);
            String value = end < 0 ? null : values.get(xml.substring(at + 2, end));
            if (value == null) {
                out.append(xml, from, at + 2);
                from = at + 2;
            } else {
                out.append(xml, from, at).append(XmlText.of(CellText.start(value, ExcelLimits.CELL_CHARS)));
                from = end + 2;
            }
        }
        return out.append(xml, from, xml.length()).toString();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
