package org.nightdesk.assembly;

import java.util.List;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;

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
