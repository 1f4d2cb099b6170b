package org.nightdesk.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.night.store.NightAnswers;
import org.nightdesk.night.store.NightAnswers.Question;
import org.nightdesk.night.store.StoreCopy;
import org.nightdesk.report.NightHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers other processes while a night runs, see {@link NightAnswers}: on a thread and a connection of its own, and only when
 * asked, so that the night is none the slower.
 */
@Component
class NightWindow {
    private static final Logger LOG = LoggerFactory.getLogger(NightWindow.class);
    private static final long BETWEEN_LOOKS_MILLIS = 200;
    private static final String DRAFT = ".draft";

    private final DataSource source;
    private final NightHistory history;

    NightWindow(DataSource source, NightHistory history) {
        this.source = source;
        this.history = history;
    }

    /** Closes the window; what was asked before is answered first. */
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    Open open(Path work) {
        Path folder = work.resolve(NightAnswers.FOLDER);
        clear(folder);
        CountDownLatch closed = new CountDownLatch(1);
        Thread thread = new Thread(() -> watch(folder, closed), "night-window");
        thread.setDaemon(true);
        thread.start();
        return () -> {
            // Not interrupted: that would close the file of the store under the hands of the thread.
            closed.countDown();
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            answerAll(folder);
        };
    }

    private void watch(Path folder, CountDownLatch closed) {
        try {
            while (!closed.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                answerAll(folder);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerAll(Path folder) {
        for (Path asked : list(folder)) {
            String name = String.valueOf(asked.getFileName());
            if (name.endsWith(NightAnswers.ASKED)) {
                answer(asked, name.substring(0, name.length() - NightAnswers.ASKED.length()));
            }
        }
    }

    private void answer(Path asked, String name) {
        Path answer = asked.resolveSibling(name + NightAnswers.ANSWER);
        try {
            if (name.startsWith(Question.STATUS.label())) {
                AtomicFile.write(answer, Json.MAPPER.writeValueAsString(history.status(true)));
            } else if (name.startsWith(Question.BACKUP.label())) {
                Path draft = asked.resolveSibling(name + DRAFT);
                try (Connection store = source.getConnection()) {
                    StoreCopy.write(store, draft);
                }
                AtomicFile.moveIntoPlace(draft, answer);
            }
            Files.deleteIfExists(asked);
        } catch (IOException | SQLException | RuntimeException failure) {
            LOG.warn("cannot answer {}", asked, failure);
            tell(asked.resolveSibling(name + NightAnswers.FAILED), Failure.innermost(failure));
        }
    }

    /** Made when somebody asks: it takes a while. */
    private static final class Json {
        static final ObjectMapper MAPPER = JsonMapper.builder().build();
    }

    @SuppressWarnings("EmptyCatch")
    private static void tell(Path failed, String why) {
        try {
            AtomicFile.write(failed, why);
        } catch (IOException noRoom) {
            // Whoever asks gives up by itself.
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** What was asked of a night that was killed. */
    private static void clear(Path folder) {
        for (Path left : list(folder)) {
            try {
                Files.deleteIfExists(left);
            } catch (IOException kept) {
                LOG.warn("cannot delete {}: {}", left, kept.toString());
            }
        }
    }
}
