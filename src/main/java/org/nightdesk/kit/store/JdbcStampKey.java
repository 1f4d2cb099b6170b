package org.nightdesk.kit.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.StampKey;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The store's one secret for stamps: made in a transaction of its own when it is first asked for, so that it stays although
 * the caller's work is rolled back, and a copy of the store has the same. It leaves this class as a key only. Thread-safe.
 */
final class JdbcStampKey {
    private static final int ONLY = 1;

    private final JdbcTemplate jdbc;
    private final SecureRandom random;
    private @Nullable StampKey key;

    JdbcStampKey(JdbcTemplate jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    synchronized StampKey get() {
        StampKey known = key;
        if (known == null) {
            known = inItsOwnTransaction(jdbc);
            key = known;
        }
        return known;
    }

    private StampKey inItsOwnTransaction(JdbcTemplate template) {
        DataSource source = Objects.requireNonNull(template.getDataSource());
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(source));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            return Objects.requireNonNull(own.execute(status -> foundOrMade()));
        } catch (DuplicateKeyException madeByAnother) {
            return Objects.requireNonNull(own.execute(status -> foundOrMade()));
        }
    }

    private StampKey foundOrMade() {
        List<String> found = jdbc.queryForList("select secret from kit_key where id = ?", String.class, ONLY);
        if (!found.isEmpty()) {
            return StampKey.of(HexFormat.of().parseHex(found.get(0)));
        }
        byte[] secret = new byte[StampKey.SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.update(
                "insert into kit_key (id, secret) values (?, ?)",
                ONLY,
                HexFormat.of().formatHex(secret));
        return StampKey.of(secret);
    }
}
