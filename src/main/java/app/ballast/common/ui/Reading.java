package app.ballast.common.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link StatTile} shows: a number, or the reason why there is none. All texts are already localised. */
public sealed interface Reading {

    /**
     * A number that is known.
     *
     * @param value the number as the reader sees it: "99.87"
     * @param unit "%", "k"; empty where the number counts things
     * @param change against the period compared with; null where there is nothing to compare with
     * @param target "SLO 99.9 %", "n = 412"; null for none
     * @param trend values over time, oldest first, evenly spaced; null where nothing is known; fewer than two known: no line
     */
    record Known(
            String value,
            String unit,
            @Nullable Change change,
            @Nullable String target,
            List<@Nullable Double> trend) implements Reading {

        public Known {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a known reading needs a value; use Unknown with the reason");
            }
            trend = Collections.unmodifiableList(new ArrayList<>(trend));
        }
    }

    /**
     * A number that cannot be computed. Shown as its reason, never as 0 and never as a blank.
     *
     * @param reason "no incidents recorded since 3 Oct"
     */
    record Unknown(String reason) implements Reading {

        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a number that is not known says why");
            }
        }
    }
}
