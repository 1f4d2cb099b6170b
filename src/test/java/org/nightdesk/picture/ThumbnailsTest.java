package org.nightdesk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private static Thumbnail of(byte[] bytes) {
        return Thumbnails.of(bytes, Pictures.read(bytes).orElseThrow()).orElseThrow();
    }

    @Test
    void fitIntoTheirBoxAndNeverGrow() {
        assertThat(of(SamplePictures.jpeg(1200, 400)))
                .extracting(Thumbnail::width, Thumbnail::height)
                .containsExactly(240, 80);
        assertThat(of(SamplePictures.png(300, 3000)))
                .extracting(Thumbnail::width, Thumbnail::height)
                .containsExactly(16, 160);
        assertThat(of(SamplePictures.gif(30, 20)))
                .extracting(Thumbnail::width, Thumbnail::height)
                .containsExactly(30, 20);
    }

    @Test
    void areSmallPicturesAlwaysOfTheSameBytes() {
        byte[] picture = SamplePictures.png(2000, 1500);

        Thumbnail small = of(picture);

        assertThat(small.jpeg()).isEqualTo(of(picture).jpeg()).hasSizeLessThan(20_000);
        assertThat(Pictures.read(small.jpeg()))
                .hasValueSatisfying(read -> assertThat(read.type()).isEqualTo(PictureType.JPEG));
    }

    @Test
    void areNotMadeOfWhatCannotBeDecoded() {
        byte[] claims = SamplePictures.claimingPng(3000, 3000);
        byte[] cut = Arrays.copyOf(SamplePictures.jpeg(600, 400), 700);
        Picture asItSays = new Picture(PictureType.JPEG, 600, 400, 700);

        assertThat(Thumbnails.of(claims, Pictures.read(claims).orElseThrow())).isEmpty();
        assertThat(Thumbnails.of(new byte[0], asItSays)).isEmpty();
        assertThat(Thumbnails.of(cut, new Picture(PictureType.PNG, 600, 400, 700)))
                .isEmpty();
        assertThat(Thumbnails.of(cut, new Picture(PictureType.WEBP, 600, 400, 700)))
                .isEmpty();
        assertThat(Thumbnails.of(cut, new Picture(PictureType.JPEG, 60_000, 40_000, 700)))
                .isEmpty();
    }
}
