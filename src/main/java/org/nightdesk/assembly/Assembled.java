package org.nightdesk.assembly;

import java.util.List;

/**
 * The outcome of assembly.
 *
 * @param remarks everything noticed on the way, in the order found; may be empty
 */
public record Assembled(Publication publication, List<Remark> remarks) {
    public Assembled {
        remarks = List.copyOf(remarks);
    }
}
