package org.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** What people hear when something outside the program makes it fail. */
@NullUnmarked
class FailureTest {
    @TempDir
    private Path work;

    private String told(Throwable thrown) {
        return Failure.of(thrown, work).map(Failure::toString).orElse("unknown");
    }

    @Test
    void namesTheFileADiskHasNoRoomFor() {
        IOException full = new FileSystemException("/desk/published/en/a.html", null, "No space left on device");

        assertThat(told(new IllegalStateException("Unable to process chunk", full)))
                .isEqualTo("no space left on device: /desk/published/en/a.html. Free some space, then run again.");
    }

    @Test
    void namesTheStoreWhenTheDatabaseFoundNoRoom() {
        SQLException closed =
                new SQLException("IO Exception", "90028", 90028, new IOException("No space left on device"));

        assertThat(told(new DataAccessResourceFailureException("could not write", closed)))
                .isEqualTo("no space left on device: " + work.resolve("nightdesk.mv.db")
                        + ". Free some space, then run again.");
    }

    @Test
    void looksBehindAFailedRollbackForWhatFailedBeforeIt() {
        TransactionSystemException rollback = new TransactionSystemException(
                "JDBC rollback", new SQLException("The database has been closed", "90098", 90098));
        rollback.initApplicationException(
                new UncheckedIOException("cannot write kit AB", new IOException("No space left on device")));

        assertThat(told(rollback)).contains("no space left on device: " + work.resolve("nightdesk.mv.db"));
    }

    @Test
    void saysThatTheStoreCouldNotBeWrittenWhenTheDatabaseDoesNotSayWhy() {
        SQLException closed = new SQLException("The database has been closed", "90098", 90098);

        assertThat(told(closed)).startsWith("the store could not be written: " + work.resolve("nightdesk.mv.db"));
    }

    @Test
    void tellsWhatWasTriedAndWhoseLeaveIsMissing() {
        Throwable denied = new UncheckedIOException(
                "cannot write kit K7Q2", new AccessDeniedException("/desk/outbox/kim", null, null));

        assertThat(told(new IllegalStateException(denied)))
                .isEqualTo("cannot write kit K7Q2: no permission for /desk/outbox/kim."
                        + " Give the program access there, then run again.");
    }

    @Test
    void knowsAFullDatabaseServerAndOneThatCannotBeReached() {
        assertThat(told(new SQLException("could not extend file", "53100")))
                .isEqualTo("no space left on the database server. Free some space, then run again.");
        assertThat(told(new SQLException("Connection to db:5432 refused", "08001")))
                .startsWith("cannot reach the database: Connection to db:5432 refused. Check that the server runs");
    }

    @Test
    void knowsNothingOfFaultsOfTheProgramAndShowsTheInnermostMessage() {
        Throwable fault = new IllegalStateException(
                new RuntimeException("Unable to process chunk", new IllegalArgumentException("words -1")));

        assertThat(Failure.of(fault, work)).isEmpty();
        assertThat(Failure.innermost(fault)).isEqualTo("words -1");
        assertThat(Failure.innermost(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
