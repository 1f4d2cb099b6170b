package org.nightdesk.io;

import java.util.HashMap;
import java.util.Map;

/** The constants of one enum by their codes. Immutable. */
public final class StoredCodes<C, E extends Enum<E> & StoredCode<C>> {
    private final Class<E> type;
    private final Map<C, E> byCode = new HashMap<>();

    /** @throws IllegalArgumentException when two constants have the same code */
    public StoredCodes(Class<E> type) {
        this.type = type;
        for (E constant : type.getEnumConstants()) {
            E other = byCode.put(constant.code(), constant);
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + constant + " share the code " + constant.code());
            }
        }
    }

    /** @throws IllegalArgumentException for a code that no constant has */
    public E get(C code) {
        E constant = byCode.get(code);
        if (constant == null) {
            throw new IllegalArgumentException("no " + type.getName() + " has the code " + code);
        }
        return constant;
    }
}
