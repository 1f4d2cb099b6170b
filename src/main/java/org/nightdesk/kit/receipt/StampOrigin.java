package org.nightdesk.kit.receipt;

import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.HandIn;
import org.nightdesk.kit.IssuedKit;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.UnitDirectory;

/** Who made a stamp, as far as this store can tell, and what follows from it. */
enum StampOrigin {
    /** This store, or the one it is a copy of. */
    HERE {
        @Override
        boolean mayBe(KitStamp stamp, IssuedKit kit, HandIn handIn) {
            return true;
        }

        @Override
        boolean isOfAnother(KitStamp stamp, IssuedKit kit) {
            return !describes(stamp, kit);
        }

        @Override
        boolean mayBeAdopted(KitStamp stamp, HandIn handIn) {
            return stamp.kind() == Kit.Kind.TRANSLATION;
        }

        @Override
        @Nullable
        Reason noteOnUnknown() {
            return Reason.of("kit-not-remembered");
        }
    },

    /** Another store, or nobody: its signature cannot be checked here. */
    ELSEWHERE {
        @Override
        boolean mayBe(KitStamp stamp, IssuedKit kit, HandIn handIn) {
            return mayBeAdopted(stamp, handIn) && describes(stamp, kit);
        }

        @Override
        boolean mayBeAdopted(KitStamp stamp, HandIn handIn) {
            return stamp.kind() == Kit.Kind.TRANSLATION && handIn.unknownKits() == HandIn.UnknownKits.ADOPT_INTACT;
        }

        @Override
        Reason noteOnKnown() {
            return Reason.of("signature-unchecked");
        }

        @Override
        Reason noteOnUnknown() {
            return Reason.of("signature-unchecked");
        }
    },

    /** An earlier version, which signed none. */
    EARLIER_VERSION {
        @Override
        boolean mayBe(KitStamp stamp, IssuedKit kit, HandIn handIn) {
            return !kit.signed()
                    && describes(stamp, kit)
                    && (stamp.slip() || stamp.rows() == kit.rows().size());
        }

        @Override
        Reason noteOnKnown() {
            return Reason.of("kit-of-earlier-version");
        }
    },

    /** Whoever made it: a manager vouches for this very stamp. */
    VOUCHED_FOR {
        @Override
        boolean mayBe(KitStamp stamp, IssuedKit kit, HandIn handIn) {
            return describes(stamp, kit);
        }

        @Override
        boolean mayBeAdopted(KitStamp stamp, HandIn handIn) {
            return true;
        }

        @Override
        Reason noteOnKnown() {
            return Reason.of("kit-vouched-for");
        }

        @Override
        Reason noteOnUnknown() {
            return Reason.of("kit-vouched-for");
        }
    };

    static StampOrigin of(KitStamp stamp, HandIn handIn, UnitDirectory directory) {
        if (stamp.isSigned() && directory.hasSigned(stamp)) {
            return HERE;
        }
        if (handIn.isVouchedFor(stamp)) {
            return VOUCHED_FOR;
        }
        return stamp.isSigned() ? ELSEWHERE : EARLIER_VERSION;
    }

    /** Whether the kit that has the stamp's id in this store may be the one that went out with the stamp. */
    abstract boolean mayBe(KitStamp stamp, IssuedKit kit, HandIn handIn);

    /** Whether the stamp is genuine but another kit's with the same id: one issued after the copy this store was restored from. */
    boolean isOfAnother(KitStamp stamp, IssuedKit kit) {
        return false;
    }

    /** Whether a kit that this store does not know may be taken. */
    boolean mayBeAdopted(KitStamp stamp, HandIn handIn) {
        return false;
    }

    /** What the receipt says of a kit that this store knows. */
    @Nullable
    Reason noteOnKnown() {
        return null;
    }

    /** What the receipt says of a kit that was adopted. */
    @Nullable
    Reason noteOnUnknown() {
        return null;
    }

    /** Whether kind, languages, job and person are those of the kit; a slip goes to whoever handed the kit in. */
    private static boolean describes(KitStamp stamp, IssuedKit kit) {
        return stamp.kind() == kit.kind()
                && stamp.job().equals(kit.job())
                && stamp.source().equals(kit.source())
                && stamp.target().equals(kit.target())
                && (stamp.slip() || stamp.person().equals(kit.person()));
    }
}
