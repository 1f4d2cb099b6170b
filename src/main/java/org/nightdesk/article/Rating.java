package org.nightdesk.article;

import java.math.BigDecimal;

/** The critic's rating, such as 5 of 10 or 3.5 of 5: {@code 0 <= value <= best}, written as the critic wrote it. */
public record Rating(BigDecimal value, BigDecimal best) {
    public Rating {
        if (value.signum() < 0 || best.signum() <= 0 || value.compareTo(best) > 0) {
            throw new IllegalArgumentException("rating " + value + "/" + best);
        }
    }
}
