package org.nightdesk.kit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightdesk.problem.BadInputException;

/** No file may hang, crash or fool the reader, however it was made. */
class AttackFilesTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return AttackFiles.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isRefusedWithReasonAndRemedy(String name) throws IOException {
        Path file = folder.resolve(name);
        Map<String, AttackFiles.Attack> all = AttackFiles.all();
        AttackFiles.Attack attack = java.util.Objects.requireNonNull(all.get(name));
        attack.write(file);
        long start = System.nanoTime();

        BadInputException refusal = catchThrowableOfType(BadInputException.class, () -> new KitReader().read(file));

        System.out.printf(
                "%6d ms  %s: %s%n",
                (System.nanoTime() - start) / 1_000_000, name, refusal == null ? "READ" : refusal.getMessage());
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems().get(0).remedy()).isNotBlank();
    }

    @Test
    void areSixty() {
        assertThat(AttackFiles.all().size()).isGreaterThanOrEqualTo(60);
    }
}
