package org.nightdesk.assembly.format.html;

import java.net.URI;
import java.net.URISyntaxException;
import org.nightdesk.assembly.publication.Publication;

/** Resolves the addresses of pictures against the page they stand in. */
public final class AbsoluteAddress {
    private AbsoluteAddress() {}

    /** As it is when the page's own address is unknown or either cannot be parsed. */
    public static String of(String address, Publication publication) {
        String own = publication.addresses().own();
        if (own.isEmpty()) {
            return address;
        }
        try {
            return new URI(own).resolve(new URI(address)).toString();
        } catch (URISyntaxException unparsable) {
            return address;
        }
    }

    public static boolean isAbsolute(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }
}
