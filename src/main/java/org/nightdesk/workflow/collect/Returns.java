package org.nightdesk.workflow.collect;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.nightdesk.io.Fitted;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.read.ReturnsFolder;
import org.nightdesk.kit.receipt.Receipts;
import org.nightdesk.workflow.ConcatenatedIterator;
import org.nightdesk.workflow.Night;

/**
 * The files in the folders of returns that are to be read: translators' kits first, then editors', each by person, in the
 * order in which their documents say they were saved, and by name; those that cannot be read come last.
 */
public final class Returns {
    /** Of a file below the folder of returns, in characters: the width of the store's columns. */
    static final int LONGEST_PATH = 1024;

    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_MILLIS = 1_500;

    private final Collecting collecting;
    private final Receipts receipts;
    private final Clock clock;

    /** @param clock tells how long ago a file was written to */
    public Returns(Collecting collecting, Receipts receipts, Clock clock) {
        this.collecting = collecting;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The files that are new, kept and read one ahead of the caller. */
    public Iterator<Collecting.Arrived> items(Night night) {
        List<Collecting.Arrived> closed = new ArrayList<>();
        List<Collecting.Delivered> delivered = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Path folder : night.job().exchange().returns()) {
            ReturnsFolder.Listing look = settled(new ReturnsFolder(folder, clock, SETTLED_AFTER));
            look.whole()
                    .forEach(one ->
                            delivered.add(new Collecting.Delivered(one.person(), shown(folder, one), one.file())));
            look.open().forEach(one -> open.add(shown(folder, one)));
            look.passed().forEach(one -> open.add(shown(folder, one)));
            look.closed()
                    .forEach(one -> closed.add(
                            new Collecting.Unread(shown(folder, one.place()), new UncheckedIOException(one.cause()))));
        }
        receipts.noteOpen(open, night.id());
        List<Collecting.Fresh> fresh = new ArrayList<>(collecting.fresh(delivered, night, closed::add));
        fresh.sort(Comparator.<Collecting.Fresh, String>comparing(
                        one -> one.from().person())
                .thenComparing(one -> one.savedAt().inDocument(), Comparator.nullsFirst(Comparator.naturalOrder())));
        return new ConcatenatedIterator<>(closed.iterator(), new TranslationsFirst(fresh.iterator(), night));
    }

    private static String shown(Path folder, ReturnsFolder.Delivery delivery) {
        return shown(folder, delivery.file());
    }

    private static String shown(Path folder, Path file) {
        return Fitted.of(folder.relativize(file).toString().replace('\\', '/'), LONGEST_PATH);
    }

    /** Looks a second time when a file seems to be still on its way. */
    private static ReturnsFolder.Listing settled(ReturnsFolder folder) {
        try {
            ReturnsFolder.Listing first = folder.look();
            if (first.open().isEmpty()) {
                return first;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            return folder.look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for returned files", stopped);
        }
    }

    /** Review kits wait until all translations are in, so that an approval finds the text it approves. */
    private final class TranslationsFirst implements Iterator<Collecting.Arrived> {
        private final Iterator<Collecting.Fresh> files;
        private final Night night;
        private final Deque<Collecting.Arrived> next = new ArrayDeque<>();
        private final Deque<Collecting.Fresh> reviews = new ArrayDeque<>();
        private final Deque<Collecting.Arrived> refused = new ArrayDeque<>();

        TranslationsFirst(Iterator<Collecting.Fresh> files, Night night) {
            this.files = files;
            this.night = night;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && files.hasNext()) {
                Collecting.Fresh file = files.next();
                Optional<Collecting.Arrived> arrived = collecting.tryRead(file, night);
                if (arrived.orElse(null) instanceof Collecting.Handed handed && handed.kind() == Kit.Kind.REVIEW) {
                    reviews.add(file);
                } else {
                    arrived.ifPresent(this::add);
                }
            }
            while (next.isEmpty() && !reviews.isEmpty()) {
                collecting.tryRead(reviews.remove(), night).ifPresent(this::add);
            }
            if (next.isEmpty() && !refused.isEmpty()) {
                next.add(refused.remove());
            }
            return !next.isEmpty();
        }

        /** What is still open with the person of a file that cannot be read is known when all others are in. */
        private void add(Collecting.Arrived arrived) {
            boolean isRefused = arrived instanceof Collecting.Handed handed && handed.kit() == null;
            (isRefused ? refused : next).add(arrived);
        }

        @Override
        public Collecting.Arrived next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return next.remove();
        }
    }
}
