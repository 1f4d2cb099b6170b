package org.nightdesk.assembly;

import java.util.List;
import java.util.stream.Stream;
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

    /** The same with what was noticed later. */
    public Assembled with(List<Remark> more) {
        return new Assembled(
                publication, Stream.concat(remarks.stream(), more.stream()).toList());
    }
}
