package org.nightdesk.kit.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files made to hang, fill the memory of, or fool whoever opens them. Each is written when it is asked for. */
final class AttackFiles {
    /** Writes the file. */
    interface Attack {
        void write(Path file) throws IOException;
    }

    private AttackFiles() {}

    static Map<String, Attack> all() {
        Map<String, Attack> all = new LinkedHashMap<>();
        ArchiveAttacks.archives(all);
        MarkupAttacks.entities(all);
        MarkupAttacks.markup(all);
        TableAttacks.tables(all);
        TableAttacks.openDocuments(all);
        OtherAttacks.texts(all);
        OtherAttacks.others(all);
        return all;
    }
}
