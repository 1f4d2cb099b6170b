package org.nightdesk.assembly.format.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.format.html.AbsoluteAddress;
import org.nightdesk.assembly.publication.Inline;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.page.Direction;
import org.nightdesk.page.Labels;
import org.nightdesk.text.InlineCode;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Writes one publication into an empty document. Not thread-safe; one instance a document. */
final class DocxBody implements Passage.Visitor {
    private static final int DEEPEST_LEVEL = 8;

    private final XWPFDocument document;
    private final Publication publication;
    private final PictureSource pictures;
    private final DocxStyles styles;
    private final boolean rightToLeft;

    DocxBody(XWPFDocument document, Publication publication, PictureSource pictures) {
        this.document = document;
        this.publication = publication;
        this.pictures = pictures;
        this.styles = new DocxStyles(document, publication.locale());
        this.rightToLeft = Direction.isRightToLeft(publication.locale());
    }

    void write() throws IOException {
        try {
            all();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void all() {
        plain("Title", publication.headline());
        if (publication.lead() != null) {
            visit(publication.lead());
        }
        for (String line : publication.bylines()) {
            plain("Byline", line);
        }
        for (Passage passage : publication.body()) {
            passage.accept(this);
        }
        if (!publication.peopleNotes().isEmpty() || !publication.corrections().isEmpty()) {
            paragraph("Normal");
        }
        publication.peopleNotes().forEach(line -> plain("PeopleNote", line));
        publication.corrections().forEach(line -> plain("PeopleNote", line));
        styles.page();
    }

    @Override
    public void visit(Passage.Heading heading) {
        inlines(paragraph("Heading" + heading.level()), heading.text());
    }

    @Override
    public void visit(Passage.Paragraph paragraph) {
        inlines(paragraph("Normal"), paragraph.text());
    }

    @Override
    public void visit(Passage.Quote quote) {
        inlines(paragraph("Quote"), quote.text());
    }

    @Override
    public void visit(Passage.Note note) {
        inlines(paragraph("PeopleNote"), note.text());
    }

    @Override
    public void visit(Passage.Listing listing) {
        listing(listing, 0);
    }

    @Override
    public void visit(Passage.Figure figure) {
        try {
            picture(figure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InvalidFormatException refused) {
            throw new IllegalStateException("cannot embed " + figure.src(), refused);
        }
    }

    /** Every list has a numbering of its own, so that ordered ones begin at one. */
    private void listing(Passage.Listing listing, int depth) {
        int level = Math.min(depth, DEEPEST_LEVEL);
        BigInteger numbering = styles.numbering(listing.ordered(), level);
        for (Passage.Item item : listing.items()) {
            XWPFParagraph paragraph = paragraph("ListParagraph");
            paragraph.setNumID(numbering);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            inlines(paragraph, item.text());
            item.nested().forEach(nested -> listing(nested, depth + 1));
        }
    }

    private void picture(Passage.Figure figure) throws IOException, InvalidFormatException {
        byte @Nullable [] bytes = pictures.bytes(figure.src());
        DocxPicture picture = bytes == null ? null : DocxPicture.of(bytes);
        if (bytes != null && picture != null) {
            XWPFRun run = paragraph("Picture").createRun();
            try (ByteArrayInputStream in = new ByteArrayInputStream(bytes)) {
                run.addPicture(in, picture.type(), figure.alt(), picture.widthEmu(), picture.heightEmu());
            }
        } else {
            String label = Labels.of(publication.locale()).text("image.absent", Map.of("alt", figure.alt()));
            plain("Picture", label);
        }
        if (!figure.caption().isEmpty()) {
            inlines(paragraph("Caption"), figure.caption());
        }
        if (!figure.creditLine().isEmpty()) {
            plain("Caption", figure.creditLine());
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (rightToLeft) {
            paragraph.getCTP().getPPr().addNewBidi();
        }
        return paragraph;
    }

    private void plain(String style, String text) {
        inlines(paragraph(style), List.of(new Inline.Text(text)));
    }

    private void inlines(XWPFParagraph paragraph, List<Inline> content) {
        new Runs(paragraph).append(content, new Look(false, false, null, null));
    }

    /** How a run looks. @param link the address it leads to */
    private record Look(
            boolean bold,
            boolean italic,
            InlineCode.@Nullable Kind other,
            @Nullable String link) {
        Look with(InlineCode.Kind kind) {
            return switch (kind) {
                case BOLD -> new Look(true, italic, other, link);
                case ITALIC -> new Look(bold, true, other, link);
                default -> new Look(bold, italic, kind, link);
            };
        }
    }

    private final class Runs {
        private final XWPFParagraph paragraph;

        Runs(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
        }

        void append(List<Inline> content, Look look) {
            Appending appending = new Appending(this, look);
            content.forEach(inline -> inline.accept(appending));
        }

        private XWPFRun run(Look look) {
            String address = look.link() == null ? null : usable(AbsoluteAddress.of(look.link(), publication));
            XWPFRun run = address == null ? paragraph.createRun() : paragraph.createHyperlinkRun(address);
            // In the order in which the format wants them.
            if (look.other() == InlineCode.Kind.CODE) {
                run.setFontFamily("Courier New");
            }
            if (look.bold()) {
                run.setBold(true);
                run.setComplexScriptBold(true);
            }
            if (look.italic()) {
                run.setItalic(true);
                run.setComplexScriptItalic(true);
            }
            if (look.other() == InlineCode.Kind.STRIKE) {
                run.setStrikeThrough(true);
            }
            if (address != null) {
                run.setColor("8A1C2B");
                run.setUnderline(UnderlinePatterns.SINGLE);
            }
            if (look.other() == InlineCode.Kind.SUB) {
                run.setSubscript(VerticalAlign.SUBSCRIPT);
            } else if (look.other() == InlineCode.Kind.SUP) {
                run.setSubscript(VerticalAlign.SUPERSCRIPT);
            }
            if (rightToLeft) {
                CTRPr properties = run.getCTR().isSetRPr()
                        ? run.getCTR().getRPr()
                        : run.getCTR().addNewRPr();
                properties.addNewRtl();
            }
            return run;
        }

        /** Word refuses a whole document for one address it cannot parse. */
        private @Nullable String usable(String address) {
            try {
                return new URI(address).toASCIIString();
            } catch (URISyntaxException unparsable) {
                return null;
            }
        }
    }

    /** Appends inlines that look alike but for their own markup. */
    private record Appending(Runs runs, Look look) implements Inline.Visitor {
        @Override
        public void visit(Inline.Text text) {
            runs.run(look).setText(text.text());
        }

        @Override
        public void visit(Inline.Rating rating) {
            runs.run(look.with(InlineCode.Kind.BOLD)).setText(rating.text());
        }

        @Override
        public void visit(Inline.Break lineBreak) {
            runs.run(look).addBreak();
        }

        @Override
        public void visit(Inline.Styled styled) {
            runs.append(styled.content(), look.with(styled.kind()));
        }

        @Override
        public void visit(Inline.Link link) {
            runs.append(link.content(), new Look(look.bold(), look.italic(), look.other(), link.address()));
        }
    }
}
