package app.ballast.engagement;

import app.ballast.portfolio.ServiceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a feature, as the activity log tells it. */
final class FeatureChanges {

    private FeatureChanges() {}

    /** A field before and after, null where nothing was said. */
    record Values(@Nullable String before, @Nullable String after) {}

    /** By field, in the order of the form; only what differs. */
    static Map<String, Values> of(FeatureRow before, FeatureRow after) {
        Map<String, Values> changes = new LinkedHashMap<>();
        add(changes, "name", before.name(), after.name());
        add(changes, "coreAction", before.coreAction(), after.coreAction());
        add(changes, "item", item(before), item(after));
        add(changes, "services", services(before), services(after));
        add(changes, "target", target(before), target(after));
        add(changes, "shippedOn", before.shippedOn(), after.shippedOn());
        return changes;
    }

    private static void add(
            Map<String, Values> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Values(text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String item(FeatureRow row) {
        return row.item() == null ? null : row.item().key().toString();
    }

    private static String services(FeatureRow row) {
        return row.services().stream().map(ServiceRef::key).collect(Collectors.joining(", "));
    }

    private static @Nullable String target(FeatureRow row) {
        return row.targetPercent() == null ? null : row.targetPercent().toPlainString() + " % by " + row.targetDue();
    }
}
