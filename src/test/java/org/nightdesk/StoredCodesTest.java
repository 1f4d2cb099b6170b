package org.nightdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nightdesk.io.StoredCode;
import org.nightdesk.ledger.UnitState;

/**
 * Stores and files keep constants by codes that never change; {@code codes.txt} pins them all. A renamed constant changes its
 * name there, a new one is added; a code that stood there once stays.
 */
class StoredCodesTest {
    private final JavaClasses classes = ProgramClasses.ALL;

    @Test
    void areTheOnesThatStoresAndFilesKnow() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : coded()) {
            for (Object constant : type.getEnumConstants()) {
                lines.add(name(type) + " " + ((StoredCode<?>) constant).code() + " " + ((Enum<?>) constant).name());
            }
        }
        Path actual = Files.createDirectories(Path.of("target")).resolve("codes.txt");
        Files.write(actual, lines.stream().sorted().toList());
        assertThat(lines)
                .as("codes of constants; %s has them as they are", actual)
                .containsExactlyInAnyOrderElementsOf(pinned());
    }

    @Test
    void leadBackToTheirConstants() throws ReflectiveOperationException {
        for (Class<?> type : coded()) {
            for (Object constant : type.getEnumConstants()) {
                Object code = ((StoredCode<?>) constant).code();
                Class<?> kind = code instanceof Integer ? int.class : String.class;
                try {
                    assertThat(type.getMethod("of", kind).invoke(null, code)).isIn(constant, Optional.of(constant));
                } catch (NoSuchMethodException onlyWritten) {
                    assertThat(type.getMethods())
                            .noneMatch(method -> method.getName().equals("of") && method.getReturnType() == type);
                } catch (InvocationTargetException thrown) {
                    throw new AssertionError(type + " " + code, thrown.getCause());
                }
            }
        }
    }

    @Test
    void areRefusedWhenNoConstantHasThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitState.of(99))
                .withMessageContaining("UnitState")
                .withMessageContaining("99");
    }

    /** Only code() and of() may lead from constants to columns and back. */
    @Test
    void areWhatTheStoreUsesInsteadOfNamesAndOrdinals() {
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Jdbc")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "name(), ordinal() or valueOf() of an enum",
                                target -> List.of("name", "ordinal", "valueOf").contains(target.getName())
                                        && target.getOwner().isAssignableTo(Enum.class))))
                .check(classes);
    }

    private List<Class<?>> coded() {
        List<Class<?>> types = new ArrayList<>();
        for (JavaClass one : classes) {
            if (one.isAssignableTo(StoredCode.class) && one.isEnum()) {
                types.add(one.reflect());
            }
        }
        assertThat(types).hasSizeGreaterThan(15);
        return types;
    }

    private static String name(Class<?> type) {
        return type.getName().substring("org.nightdesk.".length()).replace('$', '.');
    }

    private static List<String> pinned() throws IOException {
        try (InputStream in = Objects.requireNonNull(StoredCodesTest.class.getResourceAsStream("codes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
