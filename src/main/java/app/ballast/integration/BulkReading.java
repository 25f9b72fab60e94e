package app.ballast.integration;

import app.ballast.backlog.BulkChange;
import app.ballast.backlog.BulkScope;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.common.DomainException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a change of many items as a request says it. */
@Component
class BulkReading {

    private static final String ITEMS = "items";
    private static final String Q = "q";
    private static final String STATUS = "status";
    private static final String RELEASE = "release";
    private static final String LABELS = "labels";
    private static final String ASSIGNEE = "assignee";
    private static final String PRODUCT = "product";
    private static final String DRY_RUN = "dryRun";
    private static final List<String> CHANGES = List.of(STATUS, RELEASE, LABELS, ASSIGNEE);
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of(ITEMS, Q, STATUS, RELEASE, LABELS, ASSIGNEE, PRODUCT, DRY_RUN));

    private final ItemFilters filters;
    private final Names names;

    BulkReading(ItemFilters filters, Names names) {
        this.filters = filters;
        this.names = names;
    }

    /** @throws DomainException INVALID where a field is none that there is, or not both or none of the two are sent */
    BulkScope scope(Map<String, @Nullable Object> wanted) {
        for (String field : wanted.keySet()) {
            if (!FIELDS.contains(field)) {
                throw DomainException.invalid(field, "error.api.field", field, String.join(", ", FIELDS));
            }
        }
        if (wanted.containsKey(ITEMS) == wanted.containsKey(Q)) {
            throw DomainException.invalid(ITEMS, "error.api.items-or-q");
        }
        return wanted.containsKey(Q)
                ? new BulkScope.Matching(
                        filters.read(Fields.text(wanted, Q, "")).filter())
                : new BulkScope.Keys(
                        Fields.texts(wanted, ITEMS).stream().map(ItemKey::of).collect(Collectors.toSet()));
    }

    /** @throws DomainException INVALID where not exactly one change is sent, or it is none that there is */
    BulkChange change(Map<String, @Nullable Object> wanted) {
        List<String> sent = CHANGES.stream().filter(wanted::containsKey).toList();
        if (sent.size() != 1) {
            throw DomainException.invalid(STATUS, "error.api.one-change", String.join(", ", CHANGES));
        }
        return switch (sent.getFirst()) {
            case STATUS -> new BulkChange.ToStatus(Input.oneOf(STATUS, Fields.text(wanted, STATUS, ""), Status.class));
            case RELEASE -> new BulkChange.ToRelease(release(wanted));
            case ASSIGNEE -> {
                String name = Fields.text(wanted, ASSIGNEE, "");
                yield new BulkChange.ToAssignee(name.isEmpty() ? null : names.person(name));
            }
            default -> labels(wanted);
        };
    }

    private app.ballast.portfolio.@Nullable ReleaseId release(Map<String, @Nullable Object> wanted) {
        String name = Fields.text(wanted, RELEASE, "");
        String product = Fields.text(wanted, PRODUCT, "");
        return name.isEmpty() ? null : names.release(product.isEmpty() ? null : product, name);
    }

    private static BulkChange labels(Map<String, @Nullable Object> wanted) {
        if (!(wanted.get(LABELS) instanceof Map<?, ?> both)) {
            throw DomainException.invalid(LABELS, "error.api.labels");
        }
        Set<String> added = Fields.texts(LABELS, both.get("add"));
        Set<String> removed = Fields.texts(LABELS, both.get("remove"));
        if (added.isEmpty() && removed.isEmpty()) {
            throw DomainException.invalid(LABELS, "error.api.labels");
        }
        return new BulkChange.ToLabels(added, removed);
    }

    boolean isDryRun(Map<String, @Nullable Object> wanted) {
        return switch (wanted.get(DRY_RUN)) {
            case null -> false;
            case Boolean said -> said;
            case Object other ->
                throw DomainException.invalid(DRY_RUN, "error.api.one-of", DRY_RUN, other, "true, false");
        };
    }
}
