package org.nightdesk.night.store;

import java.util.List;

/** A store that must not be used as it is: damaged, somebody else's, or not the one that the folders of the job belong to. */
public final class StoreRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> remedies;

    /** @param reason which file or folder and why, without a full stop @param remedies sentences, two at the most */
    public StoreRefusedException(String reason, String... remedies) {
        super(reason);
        this.remedies = List.of(remedies);
    }

    /** What can be done, the best first. */
    public List<String> remedies() {
        return remedies;
    }
}
