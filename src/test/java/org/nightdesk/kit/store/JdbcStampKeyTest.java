package org.nightdesk.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.SampleKits;
import org.nightdesk.kit.StampKey;
import org.nightdesk.store.StoreTest;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NullUnmarked
class JdbcStampKeyTest extends StoreTest {
    private JdbcStampKey key() {
        return new JdbcStampKey(store.jdbc(), new SecureRandom());
    }

    private static KitStamp signed(StampKey key) {
        Kit kit = SampleKits.kit(Kit.Kind.REVIEW, SampleKits.EN, SampleKits.EN);
        return KitStamp.of(kit, false, 1, Fingerprint.EMPTY, key);
    }

    private List<String> secrets() {
        return store.jdbc().queryForList("select secret from kit_key", String.class);
    }

    @Test
    void isMadeOnceAndKept() {
        assertThat(secrets()).isEmpty();

        KitStamp stamp = signed(key().get());

        assertThat(secrets()).hasSize(1).allMatch(secret -> secret.matches("[0-9a-f]{64}"));
        assertThat(key().get().hasSigned(stamp)).isTrue();
    }

    @Test
    void isAnotherInEveryStore() {
        KitStamp stamp = signed(key().get());
        store.jdbc().update("delete from kit_key");

        assertThat(key().get().hasSigned(stamp)).isFalse();
    }

    @Test
    void isTheSameInACopyOfTheStore() {
        KitStamp stamp = signed(key().get());
        List<String> copied = secrets();
        store.jdbc().update("delete from kit_key");
        store.jdbc().update("insert into kit_key (id, secret) values (1, ?)", copied.get(0));

        assertThat(key().get().hasSigned(stamp)).isTrue();
    }

    @Test
    void staysWhereTheWorkAroundItIsRolledBack() {
        JdbcStampKey key = key();
        TransactionTemplate work = new TransactionTemplate(
                new JdbcTransactionManager(Objects.requireNonNull(store.jdbc().getDataSource())));
        KitStamp stamp = work.execute(status -> {
            status.setRollbackOnly();
            return signed(key.get());
        });

        assertThat(secrets()).hasSize(1);
        assertThat(key().get().hasSigned(stamp)).isTrue();
    }

    @Test
    void isOneHoweverManyAskForItAtOnce() {
        List<KitStamp> stamps = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> signed(key().get()))
                .distinct()
                .toList();

        assertThat(secrets()).hasSize(1);
        assertThat(stamps).hasSize(1);
    }
}
