package org.nightdesk.assembly.format.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;

/** The kind of a picture and the size it is shown at in a document: the width of the text, or less. */
record DocxPicture(PictureType type, int widthEmu, int heightEmu) {
    private static final int TEXT_WIDTH_EMU = 159 * Units.EMU_PER_CENTIMETER / 10;
    private static final int TALLEST_EMU = 20 * Units.EMU_PER_CENTIMETER;
    private static final Map<String, PictureType> TYPES =
            Map.of("jpeg", PictureType.JPEG, "png", PictureType.PNG, "gif", PictureType.GIF, "bmp", PictureType.BMP);

    /** Reads the size alone, never the pixels; null when the bytes are no picture that documents can hold. */
    static @Nullable DocxPicture of(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IOException | RuntimeException damaged) {
            // Readers of pictures throw anything on hostile bytes; the document then says what would be there.
            return null;
        }
    }

    private static @Nullable DocxPicture read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                PictureType type = TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                return type == null ? null : scaled(type, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static DocxPicture scaled(PictureType type, int width, int height) {
        double emuPerPixel =
                Math.min(Units.EMU_PER_PIXEL, Math.min((double) TEXT_WIDTH_EMU / width, (double) TALLEST_EMU / height));
        return new DocxPicture(
                type, Math.max(1, (int) (width * emuPerPixel)), Math.max(1, (int) (height * emuPerPixel)));
    }
}
