package org.nightdesk.kit.receipt;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitDirectory;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.ledger.RowKey;

/**
 * Where a returned file comes from: the kit it belongs to, and whether the file as a whole may be taken from this hand.
 *
 * @param rows that went out, as far as known
 * @param person the kit was made for
 * @param hold why nothing of the file may be taken over yet; null when nothing stands against it
 * @param isOpen whether rows beyond {@code rows} are judged by their own fingerprints, for lack of a kit
 * @param countsMissing whether a row that is not in the file is missing
 * @param note how the kit was found when the file does not name it, or why its stamp counts though this store did not sign
 *     it; null when there is nothing to say
 */
record KitIdentification(
        List<IssuedKit.Row> rows,
        String person,
        @Nullable Reason hold,
        boolean isOpen,
        boolean countsMissing,
        @Nullable Reason note) {

    /** The code of the note on a kit that was told by its source texts. */
    static final String FROM_SOURCES = "kit-from-sources";

    /** The code of the note on a kit that is the likeliest one; every text of it is to be confirmed. */
    static final String LIKELY = "kit-likely";

    private KitIdentification(
            List<IssuedKit.Row> rows, String person, @Nullable Reason hold, boolean isOpen, boolean countsMissing) {
        this(rows, person, hold, isOpen, countsMissing, null);
    }

    static KitIdentification of(ReturnedKit file, HandIn handIn, UnitDirectory directory) {
        KitStamp stamp = file.stamp();
        if (stamp == null) {
            return unstamped(file, handIn, directory);
        }
        StampOrigin origin = StampOrigin.of(stamp, handIn, directory);
        Optional<IssuedKit> known = directory.kit(stamp.kit());
        return known.isPresent() && !origin.isOfAnother(stamp, known.get())
                ? known(stamp, known.get(), handIn, origin)
                : unknown(file, stamp, handIn, origin);
    }

    /** A file without a stamp belongs to the one open kit of its person in which all its sources stand. */
    private static KitIdentification unstamped(ReturnedKit file, HandIn handIn, UnitDirectory directory) {
        if (file.notes().stream().anyMatch(note -> note.code().equals("several-kits"))) {
            return nameless(handIn, Reason.of("several-kits"));
        }
        Set<Fingerprint> sources = new HashSet<>();
        file.rows().stream()
                .filter(row -> !row.source().isEmpty())
                .forEach(row -> sources.add(Fingerprint.of(row.source())));
        List<IssuedKit> own = fitting(directory.openKits(handIn.person(), handIn.job()), file, sources);
        if (!own.isEmpty()) {
            return fromSources(own, handIn, null);
        }
        List<IssuedKit> others = fitting(directory.openKits(handIn.job()), file, sources);
        if (!others.isEmpty()) {
            return fromSources(others, handIn, handIn.otherPeoplesKits() ? null : otherPerson(people(others), handIn));
        }
        // Anybody can make a table with the columns of a review kit: an approval needs a kit that was sent for it.
        return nameless(
                handIn,
                file.kind() == Kit.Kind.REVIEW
                        ? Reason.of("no-kit-stamp")
                        : handIn.otherPeoplesKits() ? null : otherPerson(sentTo(file, directory), handIn));
    }

    private static List<IssuedKit> fitting(List<IssuedKit> open, ReturnedKit file, Set<Fingerprint> sources) {
        return sources.isEmpty()
                ? List.of()
                : open.stream()
                        .filter(kit -> kit.kind() == file.kind() && holds(kit, sources))
                        .toList();
    }

    private static KitIdentification fromSources(List<IssuedKit> fitting, HandIn handIn, @Nullable Reason hold) {
        if (fitting.size() > 1) {
            String codes = fitting.stream().map(IssuedKit::id).sorted().collect(Collectors.joining(", "));
            return nameless(handIn, hold == null ? Reason.of("kit-unclear", codes) : hold);
        }
        IssuedKit kit = fitting.get(0);
        return new KitIdentification(kit.rows(), kit.person(), hold, false, false, Reason.of(FROM_SOURCES, kit.id()));
    }

    private static KitIdentification nameless(HandIn handIn, @Nullable Reason hold) {
        return new KitIdentification(List.of(), handIn.person(), hold, true, false);
    }

    private static Set<String> people(List<IssuedKit> kits) {
        return kits.stream().map(IssuedKit::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> sentTo(ReturnedKit file, UnitDirectory directory) {
        Set<RowKey> keys = file.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> people = new LinkedHashSet<>();
        keys.forEach(key -> people.addAll(directory.sentTo(key, file.kind())));
        return people;
    }

    /** A stamp can be lost or erased: rows that went out to others only are not this person's work either. */
    private static @Nullable Reason otherPerson(Set<String> people, HandIn handIn) {
        return people.isEmpty() || people.contains(handIn.person())
                ? null
                : Reason.of("other-person", String.join(", ", people), handIn.person());
    }

    private static boolean holds(IssuedKit kit, Set<Fingerprint> sources) {
        Set<Fingerprint> issued = new HashSet<>();
        kit.rows().forEach(row -> issued.add(row.prints().source()));
        return issued.containsAll(sources);
    }

    /** A kit that this store issued, by its id: what the stamp says of it must be what went out. */
    private static KitIdentification known(KitStamp stamp, IssuedKit kit, HandIn handIn, StampOrigin origin) {
        Reason note = null;
        Reason hold = null;
        if (!kit.job().equals(handIn.job())) {
            hold = Reason.of("other-job", kit.job());
        } else if (!origin.mayBe(stamp, kit, handIn)) {
            hold = Reason.of("stamp-altered", kit.id());
        } else if (!kit.person().equals(handIn.person()) && !handIn.otherPeoplesKits()) {
            hold = Reason.of("other-person", kit.person(), handIn.person());
        } else {
            note = origin.noteOnKnown();
        }
        return new KitIdentification(kit.rows(), kit.person(), hold, false, !stamp.slip(), note);
    }

    private static KitIdentification unknown(ReturnedKit file, KitStamp stamp, HandIn handIn, StampOrigin origin) {
        Reason hold = whyNotAdopted(file, stamp, handIn, origin);
        return new KitIdentification(
                file.manifest(),
                stamp.person(),
                hold,
                !file.manifestIntact(),
                !stamp.slip(),
                hold == null ? origin.noteOnUnknown() : null);
    }

    private static @Nullable Reason whyNotAdopted(ReturnedKit file, KitStamp stamp, HandIn handIn, StampOrigin origin) {
        if (!origin.mayBeAdopted(stamp, handIn)) {
            return Reason.of("unknown-kit");
        }
        if (!file.manifestIntact()) {
            return Reason.of("manifest-damaged");
        }
        if (!stamp.job().equals(handIn.job())) {
            return Reason.of("other-job", stamp.job());
        }
        if (!stamp.person().equals(handIn.person())) {
            return Reason.of("other-person", stamp.person(), handIn.person());
        }
        return null;
    }
}
