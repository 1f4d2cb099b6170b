package org.nightdesk.kit.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.office.write.ZipParts;
import org.nightdesk.picture.Thumbnail;

/**
 * The small pictures of the Article sheet (ECMA-376 part 1, 20.5): each goes to the file as soon as it is made, so that memory
 * holds no more than where they stand. Not thread-safe.
 */
final class Drawing {
    /** Of a kit; a picture that is shown again is not counted. */
    static final int MOST_PICTURES = 100;

    private static final String FOLDER = "xl/drawings/";
    private static final String NAME = "drawing1.xml";
    private static final int COLUMN = 1;
    private static final int EMU_PER_PIXEL = 9_525;
    private static final int MARGIN = 4 * EMU_PER_PIXEL;
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** What the sheet that shows the pictures says of them, before its end. */
    static final String ELEMENT = "<drawing xmlns:r=\"" + RELATIONSHIPS + "\" r:id=\"rId1\"/>";

    static final String CONTENT_TYPES =
            "<Default ContentType=\"image/jpeg\" Extension=\"jpg\"/><Override ContentType=\""
                    + "application/vnd.openxmlformats-officedocument.drawing+xml\" PartName=\"/" + FOLDER + NAME
                    + "\"/>";

    private final ZipParts zip;
    private final Map<String, Optional<Shown>> known = new HashMap<>();
    private final StringBuilder anchors = new StringBuilder();
    private final StringBuilder media = new StringBuilder();
    private int pictures;
    private int anchored;

    /** A picture in the file. @param number from 1 */
    private record Shown(int number, int width, int height) {}

    Drawing(ZipParts zip) {
        this.zip = zip;
    }

    /**
     * Shows a picture in a row, if it can be shown.
     *
     * @param owner of the picture's address
     * @param row from 1
     * @return its height in pixels; 0 when it is not shown
     */
    int add(KitArticle owner, KitArticle.Picture picture, int row, String name) throws IOException {
        // Articles from different files may call different pictures the same.
        String address = owner.key() + "\n" + picture.address();
        Optional<Shown> before = known.get(address);
        Optional<Shown> shown = before == null ? shown(picture) : before;
        known.put(address, shown);
        shown.ifPresent(one -> anchor(one, row, name));
        return shown.map(Shown::height).orElse(0);
    }

    private Optional<Shown> shown(KitArticle.Picture picture) throws IOException {
        @Nullable
        Thumbnail small =
                pictures == MOST_PICTURES ? null : picture.preview().load().orElse(null);
        if (small == null) {
            return Optional.empty();
        }
        pictures++;
        String file = "picture" + pictures + ".jpg";
        zip.add("xl/media/" + file, small.jpeg());
        media.append("<Relationship Id=\"rId")
                .append(pictures)
                .append("\" Target=\"../media/")
                .append(file)
                .append("\" Type=\"" + RELATIONSHIPS + "/image\"/>");
        return Optional.of(new Shown(pictures, small.width(), small.height()));
    }

    private void anchor(Shown shown, int row, String name) {
        anchored++;
        String size = "cx=\"" + shown.width() * EMU_PER_PIXEL + "\" cy=\"" + shown.height() * EMU_PER_PIXEL + "\"/>";
        anchors.append("<xdr:oneCellAnchor><xdr:from><xdr:col>" + COLUMN + "</xdr:col><xdr:colOff>" + MARGIN
                        + "</xdr:colOff><xdr:row>")
                .append(row - 1)
                .append("</xdr:row><xdr:rowOff>" + MARGIN + "</xdr:rowOff></xdr:from><xdr:ext ")
                .append(size)
                .append("<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"")
                .append(anchored + 1)
                .append("\" name=\"")
                .append(attribute(name))
                .append("\"/><xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr>")
                .append("<xdr:blipFill><a:blip xmlns:r=\"" + RELATIONSHIPS + "\" r:embed=\"rId")
                .append(shown.number())
                .append("\"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>")
                .append("<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ")
                .append(size)
                .append("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>")
                .append("<xdr:clientData/></xdr:oneCellAnchor>");
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Writes where the pictures stand. @param sheet the part of the sheet that shows them */
    void finish(String sheet) throws IOException {
        add(
                FOLDER + NAME,
                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + anchors
                        + "</xdr:wsDr>");
        if (pictures > 0) {
            add(FOLDER + "_rels/" + NAME + ".rels", relationships(media.toString()));
        }
        String name = sheet.substring(sheet.lastIndexOf('/') + 1);
        add(
                sheet.substring(0, sheet.length() - name.length()) + "_rels/" + name + ".rels",
                relationships("<Relationship Id=\"rId1\" Target=\"../drawings/" + NAME + "\" Type=\"" + RELATIONSHIPS
                        + "/drawing\"/>"));
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private void add(String part, String xml) throws IOException {
        zip.add(part, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
