package org.nightdesk.night;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.nightdesk.kit.Kits;
import org.nightdesk.night.store.DeskDoor;
import org.nightdesk.night.store.DeskMarker;
import org.nightdesk.night.store.StoreIdentity;
import org.nightdesk.workflow.Night;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Notes beside the kits which store they are from and how far it is: when a night begins, and again when it has ended. */
@Component
class Marking {
    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    private final DataSource source;
    private final Nights nights;
    private final Kits kits;

    Marking(DataSource source, Nights nights, Kits kits) {
        this.source = source;
        this.nights = nights;
        this.kits = kits;
    }

    DeskDoor.Standing standing() {
        Optional<Nights.Named> last = nights.latest();
        try (Connection store = source.getConnection()) {
            return new DeskDoor.Standing(
                    StoreIdentity.find(store).orElse(null),
                    last.map(Nights.Named::id).orElse(0L),
                    last.map(Nights.Named::date).orElse(null),
                    last.map(night -> kits.writtenIn(night.id()).size()).orElse(0));
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot look at the store", failure);
        }
    }

    void begins(Night night) {
        mark(night, 0);
    }

    void ends(Night night) {
        mark(night, kits.writtenIn(night.id()).size());
    }

    /** A folder that cannot be written is told with the kits that do not get there. */
    private void mark(Night night, int written) {
        Path outbox = night.job().exchange().outbox();
        try (Connection store = source.getConnection()) {
            DeskMarker marker = new DeskMarker(
                    StoreIdentity.of(source),
                    DeskMarker.Place.of(night.work(), server(store), outbox),
                    night.id(),
                    night.date(),
                    written);
            if (!DeskMarker.in(outbox).equals(Optional.of(marker))) {
                marker.write(outbox);
            }
        } catch (IOException failure) {
            LOG.warn("cannot write {}: {}", outbox.resolve(DeskMarker.NAME), failure.toString());
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("cannot look at the store", failure);
        }
    }

    /** The address of a database server, without user and password; empty for a file. */
    private static String server(Connection store) throws SQLException {
        String url = String.valueOf(store.getMetaData().getURL());
        return url.startsWith("jdbc:h2:") ? "" : url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
