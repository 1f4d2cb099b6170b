package org.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.calendar.Country;
import org.nightdesk.calendar.Period;
import org.nightdesk.job.Person.Pair;
import org.nightdesk.job.Person.Role;
import org.nightdesk.problem.Problems;

@NullUnmarked
class PeopleFileTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    @TempDir
    private Path folder;

    private People read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("people.yaml"), yaml);
        Problems problems = new Problems();
        People people = PeopleFile.read(file, "people.yaml", problems);
        assertThat(problems.all()).isEmpty();
        return people;
    }

    private Person everyKey() throws IOException {
        try (InputStream in = PeopleFileTest.class.getResourceAsStream("every-key.people.yaml")) {
            return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .all()
                    .get(0);
        }
    }

    @Test
    void readsEveryKey() throws IOException {
        assertThat(everyKey())
                .isEqualTo(new Person(
                        "kim-hoyeun",
                        Set.of(Role.TRANSLATOR, Role.EDITOR),
                        Map.of(Locale.KOREAN, "김호연", Locale.ENGLISH, "Kim Hoyeun", PORTUGUESE, "Kim Hoyeun"),
                        Map.of(Locale.ENGLISH, "Translates love stories."),
                        List.of(new Pair(Locale.KOREAN, Locale.ENGLISH), new Pair(Locale.KOREAN, BRAZIL)),
                        6000,
                        Set.of("soundtrack-1", "문하린"),
                        Locale.KOREAN,
                        "hoyeun@example.org",
                        List.of(new Pair(Locale.KOREAN, Locale.ENGLISH)),
                        List.of(new Pair(Locale.KOREAN, Locale.ENGLISH)),
                        new Availability(
                                List.of(
                                        new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 14)),
                                        new Period(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24))),
                                LocalDate.of(2027, 6, 30),
                                true),
                        new WorkTime(
                                Country.of("KR").orElseThrow(),
                                EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)),
                                Set.of(LocalDate.of(2026, 12, 31)),
                                ZoneId.of("Asia/Seoul"),
                                LocalTime.of(18, 0))));
    }

    @Test
    void hasADefaultForEverythingButKeyAndRoles() throws IOException {
        Person person = read("people:\n  - {key: kim, roles: editor}\n").all().get(0);

        assertThat(person)
                .isEqualTo(new Person(
                        "kim", Set.of(Role.EDITOR), Map.of(), Map.of(), List.of(), 2000, Set.of(), Locale.ENGLISH, ""));
    }

    @Test
    void keepsTheOrderOfTheFileAndFindsByKey() throws IOException {
        People people = read("people:\n  - {key: lee, roles: editor}\n  - {key: kim, roles: editor}\n");

        assertThat(people.all()).extracting(Person::key).containsExactly("lee", "kim");
        assertThat(people.find("kim")).contains(people.all().get(1));
        assertThat(people.find("park")).isEmpty();
    }

    @Test
    void refusesPeopleWhoShareAKey() throws IOException {
        Person kim = everyKey();

        assertThatThrownBy(() -> new People(List.of(kim, kim))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesPeopleByLocaleThenByLanguage() throws IOException {
        Person kim = everyKey();

        assertThat(kim.name(Locale.KOREAN)).isEqualTo("김호연");
        assertThat(kim.name(BRAZIL)).isEqualTo("Kim Hoyeun");
        assertThat(kim.name(Locale.JAPANESE)).isEmpty();
        assertThat(kim.note(Locale.UK)).isEqualTo("Translates love stories.");
        assertThat(kim.note(BRAZIL)).isEmpty();
    }

    @Test
    void worksInItsOwnRolesAndPairsOnly() throws IOException {
        Person person = read("people:\n  - {key: kim, roles: editor, names: {en: Kim}, pairs: [ko>en]}\n")
                .all()
                .get(0);

        assertThat(person.works(Role.EDITOR, Locale.KOREAN, Locale.ENGLISH)).isTrue();
        assertThat(person.works(Role.TRANSLATOR, Locale.KOREAN, Locale.ENGLISH)).isFalse();
        assertThat(person.works(Role.EDITOR, Locale.ENGLISH, Locale.KOREAN)).isFalse();
        assertThat(person.works(Role.EDITOR, Locale.KOREAN, Locale.UK)).isFalse();
    }

    @Test
    void addsPairsToASingleRole() throws IOException {
        Person person = read("people:\n  - {key: kim, names: {en: Kim, ja: キム}, translates: ko>ja, edits: [ja>en]}\n")
                .all()
                .get(0);

        assertThat(person.works(Role.TRANSLATOR, Locale.KOREAN, Locale.JAPANESE))
                .isTrue();
        assertThat(person.works(Role.EDITOR, Locale.KOREAN, Locale.JAPANESE)).isFalse();
        assertThat(person.works(Role.EDITOR, Locale.JAPANESE, Locale.ENGLISH)).isTrue();
        assertThat(person.works(Role.TRANSLATOR, Locale.JAPANESE, Locale.ENGLISH))
                .isFalse();
    }

    @Test
    void leavesAfterTheLastDayOrAtOnce() throws IOException {
        Availability until = read("people:\n  - {key: kim, roles: editor, until: 2026-12-11}\n")
                .all()
                .get(0)
                .availability();
        Availability inactive = read("people:\n  - {key: kim, roles: editor, active: no}\n")
                .all()
                .get(0)
                .availability();

        assertThat(until.hasLeft(LocalDate.of(2026, 12, 11))).isFalse();
        assertThat(until.hasLeft(LocalDate.of(2026, 12, 12))).isTrue();
        assertThat(until.reaches(LocalDate.of(2026, 12, 12))).isFalse();
        assertThat(inactive.hasLeft(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(Availability.ALWAYS.hasLeft(LocalDate.MAX)).isFalse();
    }

    @Test
    void keepsTheHoursOfTheJobWhereThePersonSetsNone() throws IOException {
        Schedule job = new Schedule(
                new WorkTime(
                        Country.of("DE").orElseThrow(),
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.of(2026, 12, 24)),
                        ZoneId.of("Europe/Berlin"),
                        LocalTime.NOON),
                Schedule.WhenAway.KEEP,
                false,
                0,
                1,
                0);
        Person plain = read("people:\n  - {key: kim, roles: editor}\n").all().get(0);
        WorkTime own = job.time(everyKey());

        assertThat(job.time(plain)).isEqualTo(job.time());
        assertThat(job.calendar(plain).next(LocalDate.of(2026, 12, 23))).isEqualTo("2026-12-28");
        assertThat(own.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(own.workdays()).hasSize(5);
        assertThat(own.holidays()).containsExactlyInAnyOrder(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31));
        assertThat(job.calendar(everyKey()).isWorking(LocalDate.of(2026, 12, 1)))
                .isFalse();
    }

    @Test
    void showsNothingPersonal() throws IOException {
        assertThat(everyKey()).hasToString("Person[kim-hoyeun]");
        assertThat(everyKey().pairs()).hasToString("[ko>en, ko>pt-BR]");
    }
}
