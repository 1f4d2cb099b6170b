package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** FIPS 180-4, example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void agreesWithTheStandardHoweverItIsAsked() throws Exception {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(OF_ABC);
        assertThat(Sha256.first64BitsOf("abc")).isEqualTo(0xba7816bf8f01cfeaL);
        MessageDigest digest = Sha256.digest();
        digest.update("ab".getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 'c');
        assertThat(Sha256.hex(digest)).isEqualTo(OF_ABC);
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> Sha256.of(folder.resolve("gone")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }
}
