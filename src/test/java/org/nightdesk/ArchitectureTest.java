package org.nightdesk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nightdesk.ledger.Queue;
import org.nightdesk.ledger.Units;

/** The rules of the house that imports can show. */
@AnalyzeClasses(packages = "org.nightdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CALLERS = {"org.nightdesk", "..night..", "..cli.."};

    /** Of {@link Files}, all that puts something under a name; copying into a stream does not. */
    private static final DescribedPredicate<JavaMethodCall> WRITES_FILES = DescribedPredicate.describe(
            "write, move or copy files",
            call -> call.getTargetOwner().isEquivalentTo(Files.class)
                    && (Set.of("move", "write", "writeString", "newOutputStream", "newBufferedWriter", "createFile")
                                    .contains(call.getName())
                            || call.getName().equals("copy")
                                    && call.getTarget()
                                            .getRawParameterTypes()
                                            .get(1)
                                            .isEquivalentTo(Path.class)));

    @ArchTest
    static final ArchRule domainIsFreeOfSpring = noClasses()
            .that()
            .resideOutsideOfPackages("org.nightdesk", "..night..", "..cli..", "..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule officeFilesAreReadAndWrittenWhereTheyBelong = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..office..",
                    "..kit.write..",
                    "..glossary.file..",
                    "..glossary.candidate..",
                    "..assembly.format.docx..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule nothingDependsOnWhatCallsIt = noClasses()
            .that()
            .resideOutsideOfPackages(CALLERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CALLERS);

    @ArchTest
    static final ArchRule nightDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("..night..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cli..");

    @ArchTest
    static final ArchRule roomsHaveNoCircles =
            slices().matching("org.nightdesk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCircles =
            slices().matching("org.nightdesk.(**)").should().beFreeOfCycles();

    /** Writing straight to a final name leaves half a file when the process is killed. */
    @ArchTest
    static final ArchRule filesAreWrittenByAtomicFileAlone = noClasses()
            .that()
            .resideOutsideOfPackage("..io..")
            .and(DescribedPredicate.not(simpleName("RunLock").or(simpleName("DryRun"))))
            .should()
            .callMethodWhere(WRITES_FILES);

    @ArchTest
    static final ArchRule workflowIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..workflow..")
            .and()
            .resideOutsideOfPackage("..workflow.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule onlyTheLifeOfAUnitMovesUnits = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.nightdesk.workflow.UnitLife")
            .and()
            .resideOutsideOfPackage("..ledger..")
            .should()
            .callMethodWhere(owner(Units.class, "move", "issue", "review"))
            .orShould()
            .callMethodWhere(owner(Queue.class, "add", "remove", "replace"));

    private static DescribedPredicate<JavaMethodCall> owner(Class<?> owner, String... names) {
        List<String> known = List.of(names);
        return DescribedPredicate.describe(
                owner.getSimpleName() + " " + known,
                call -> call.getTargetOwner().isEquivalentTo(owner) && known.contains(call.getName()));
    }

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLineWritesToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule localeZoneAndClockArePassedIn = noClasses()
            .that()
            .resideOutsideOfPackage("..cli..")
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");
}
