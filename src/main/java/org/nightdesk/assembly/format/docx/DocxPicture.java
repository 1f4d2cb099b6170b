package org.nightdesk.assembly.format.docx;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;
import org.nightdesk.picture.Picture;
import org.nightdesk.picture.Pictures;

/** The kind of a picture and the size it is shown at in a document: the width of the text, or less. */
record DocxPicture(PictureType type, int widthEmu, int heightEmu) {
    private static final int TEXT_WIDTH_EMU = 159 * Units.EMU_PER_CENTIMETER / 10;
    private static final int TALLEST_EMU = 20 * Units.EMU_PER_CENTIMETER;

    /** Reads the size alone, never the pixels; null when the bytes are no picture that documents can hold. */
    static @Nullable DocxPicture of(byte[] bytes) {
        Picture picture = Pictures.read(bytes).orElse(null);
        PictureType type = picture == null ? null : type(picture);
        return picture == null || type == null ? null : scaled(type, picture.width(), picture.height());
    }

    /** Word shows the newer kinds not at all, or not everywhere. */
    private static @Nullable PictureType type(Picture picture) {
        return switch (picture.type()) {
            case PNG -> PictureType.PNG;
            case JPEG -> PictureType.JPEG;
            case GIF -> PictureType.GIF;
            case WEBP, AVIF, SVG -> null;
        };
    }

    private static DocxPicture scaled(PictureType type, int width, int height) {
        double emuPerPixel =
                Math.min(Units.EMU_PER_PIXEL, Math.min((double) TEXT_WIDTH_EMU / width, (double) TALLEST_EMU / height));
        return new DocxPicture(
                type, Math.max(1, (int) (width * emuPerPixel)), Math.max(1, (int) (height * emuPerPixel)));
    }
}
