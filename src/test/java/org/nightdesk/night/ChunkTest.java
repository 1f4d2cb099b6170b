package org.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.job.Job;
import org.nightdesk.ledger.StepName;
import org.nightdesk.store.StoreTest;
import org.nightdesk.workflow.Night;
import org.nightdesk.workflow.SetAside;
import org.nightdesk.workflow.Unmade;
import org.nightdesk.workflow.WorkflowSamples;
import org.nightdesk.workflow.store.WorkflowStore;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a chunk some items of which fail. */
@NullUnmarked
class ChunkTest extends StoreTest {
    private static final int MOST = 100;

    @TempDir
    private Path work;

    private Night night;
    private PlatformTransactionManager transactions;
    private SetAside setAside;
    private final List<String> left = new ArrayList<>();
    private final Map<String, Runnable> faults = Map.of(
            "bug",
                    () -> {
                        throw new IllegalArgumentException("words -1");
                    },
            "deep",
                    () -> {
                        throw new StackOverflowError();
                    },
            "twice", () -> insert("twice"),
            "long", () -> insert("x".repeat(41)));

    private record Unread(String what, RuntimeException cause) implements Unmade {}

    @BeforeEach
    void wire() {
        night = WorkflowSamples.night(work, Job.Gate.AFTER_REVIEW);
        transactions = new JdbcTransactionManager(store.source());
        setAside = new WorkflowStore().setAside(store.jdbc());
        store.jdbc().execute("create table done (item varchar(40) not null primary key)");
    }

    private void insert(String item) {
        store.jdbc().update("insert into done (item) values (?)", item);
    }

    private Chunk<Object> chunk(Function<Object, String> name) {
        ChunkSteps.Work<Object> work = new ChunkSteps.Work<>(
                items -> items.forEach(item -> {
                    insert(item.toString());
                    faults.getOrDefault(item.toString(), () -> {}).run();
                }),
                name,
                item -> left.add(item.toString()));
        return new Chunk<>(
                new ChunkSteps.Plan<>(StepName.CHECK, 10, () -> List.of().iterator(), () -> 0L, work),
                night,
                setAside,
                transactions);
    }

    private void write(Object... items) {
        Chunk<Object> chunk = chunk(Object::toString);
        new TransactionTemplate(transactions).executeWithoutResult(status -> chunk.write(List.of(items)));
    }

    private List<String> done() {
        return store.jdbc().queryForList("select item from done order by item", String.class);
    }

    @Test
    void writesEveryItemButThoseThatFail() {
        write("a", "bug", "b", "twice", "c", "long", "deep", "d");

        assertThat(done()).containsExactly("a", "b", "c", "d");
        assertThat(left).containsExactly("bug", "twice", "long", "deep");
        assertThat(setAside.of(night.id())).extracting(SetAside.Item::what).isEqualTo(left);
        assertThat(setAside.of(night.id()).get(0))
                .isEqualTo(new SetAside.Item(StepName.CHECK, "bug", "words -1", "The next run tries it again"));
    }

    @Test
    void setsAsideTheOnlyItemOfAChunk() {
        write("twice");

        assertThat(done()).isEmpty();
        assertThat(setAside.of(night.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).doesNotContain("insert into"));
    }

    @Test
    void tellsTheCauseAndRemedyOfAnItemThatNeverGotThisFar() {
        write(new Unread("file a.md", new IllegalStateException(new AccessDeniedException("/inbox/a.md"))), "b");

        assertThat(done()).containsExactly("b");
        assertThat(setAside.of(night.id())).singleElement().satisfies(item -> {
            assertThat(item.what()).isEqualTo("file a.md");
            assertThat(item.reason()).isEqualTo("no permission for /inbox/a.md");
            assertThat(item.remedy()).contains("run again");
        });
    }

    @Test
    void stopsWhenMoreFailThanTheJobAllows() {
        Object[] faulty = IntStream.range(0, MOST)
                .mapToObj(n -> new Unread("file " + n, new IllegalStateException("no")))
                .toArray();
        Chunk<Object> chunk = chunk(Object::toString);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> chunk.write(List.of(faulty)));
        assertThat(setAside.of(night.id())).hasSize(MOST);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> chunk.write(List.of("a", "bug"))))
                .isInstanceOf(Chunk.TooManyFailed.class)
                .hasMessageContaining("more than 100 failed (limits.setAside")
                .hasRootCauseMessage("words -1");

        assertThat(done()).isEmpty();
        assertThat(setAside.of(night.id())).hasSize(MOST);
    }

    @Test
    void failsWithTheFirstCauseWhenTheStoreDoesNotTakeTheNote() {
        store.jdbc().execute("drop table set_aside");

        assertThatThrownBy(() -> write("a", "bug")).hasMessage("bug failed").hasRootCauseMessage("words -1");

        assertThat(done()).isEmpty();
    }

    @Test
    void takesNothingAsideOfWhatIsIndispensable() {
        Chunk<Object> chunk = chunk(null);

        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> chunk.write(List.of("a", "bug"))))
                .hasMessage("words -1");

        assertThat(done()).isEmpty();
    }
}
