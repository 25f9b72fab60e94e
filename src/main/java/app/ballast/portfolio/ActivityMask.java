package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a line what names something that does not exist for its reader: an item on the other end of a link or a move,
 * a product that a service is used by.
 *
 * @param keys of the products that do not exist for the reader
 */
record ActivityMask(Set<String> keys) {

    private static final String HIDDEN = "…";
    private static final String PRODUCTS = "products";

    /** What stands behind the key of a product that a service is critical for. */
    private static final String CRITICAL = " (critical)";

    private static final Pattern ITEM = Pattern.compile("([A-Z][A-Z0-9]{1,9})-[0-9]{1,9}(?: .*)?", Pattern.DOTALL);

    ActivityMask {
        keys = Set.copyOf(keys);
    }

    ActivityRow apply(ActivityRow row) {
        if (keys.isEmpty()) {
            return row;
        }
        boolean products = PRODUCTS.equals(row.field());
        return row.saying(seen(row.oldValue(), products), seen(row.newValue(), products), seen(row.note(), false));
    }

    private @Nullable String seen(@Nullable String value, boolean products) {
        if (value == null) {
            return null;
        }
        if (products) {
            return Arrays.stream(value.split(", "))
                    .filter(name -> !keys.contains(name.replace(CRITICAL, "")))
                    .collect(Collectors.joining(", "));
        }
        Matcher item = ITEM.matcher(value);
        return item.matches() && keys.contains(item.group(1)) ? HIDDEN : value;
    }
}
