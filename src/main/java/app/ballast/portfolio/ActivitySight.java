package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import app.ballast.audit.ActivityScope;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of the activity log exists for whoever asks, by the products and services that exist for them now. */
@Component
class ActivitySight {

    /** What administrators read of beside what everybody does, also where no room offers it. */
    private static final Set<String> SETTINGS =
            Set.of("person", "team", "token", "source", "webhook", "workspace", "saved-view");

    private final Map<String, ActivityKind> kinds;
    private final Set<String> open;
    private final Visible visible;
    private final CurrentUser user;

    ActivitySight(List<ActivityKind> kinds, Visible visible, CurrentUser user) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ActivityKind::type, kind -> kind));
        open = kinds.stream()
                .filter(kind -> !kind.settings())
                .map(ActivityKind::type)
                .collect(Collectors.toSet());
        this.visible = visible;
        this.user = user;
    }

    private boolean administers() {
        return user.isSystem() || user.has(Role.ADMIN);
    }

    List<String> types() {
        Set<String> types = new TreeSet<>(open);
        if (administers()) {
            types.addAll(SETTINGS);
        }
        return List.copyOf(types);
    }

    Reader reader() {
        Map<Long, String> products = new HashMap<>();
        visible.products()
                .forEach(product ->
                        products.put(product.id().value(), product.ref().key()));
        List<Product> hidden = visible.hiddenProducts();
        Map<Long, String> services = new HashMap<>();
        visible.services().forEach(service -> services.put(service.id().value(), service.key()));
        Map<String, Set<Long>> subjects = new HashMap<>();
        List<ServiceId> hiddenServices = hidden.isEmpty() ? List.of() : visible.hiddenServices();
        if (!hiddenServices.isEmpty()) {
            kinds.values()
                    .forEach(kind -> subjects.put(kind.type(), kind.hiddenWith().apply(hiddenServices)));
        }
        boolean administers = administers();
        return new Reader(
                new ActivityScope(
                        administers ? null : open,
                        hidden.stream().map(product -> product.id().value()).collect(Collectors.toSet()),
                        administers,
                        subjects),
                new ActivityMask(
                        hidden.stream().map(product -> product.ref().key()).collect(Collectors.toSet())),
                new ActivityPlaces(products, services));
    }

    /** The sight of one reader at one moment. */
    final class Reader {

        private final ActivityScope scope;
        private final ActivityMask mask;
        private final ActivityPlaces places;

        private Reader(ActivityScope scope, ActivityMask mask, ActivityPlaces places) {
            this.scope = scope;
            this.mask = mask;
            this.places = places;
        }

        ActivityScope scope() {
            return scope;
        }

        ActivityRow masked(ActivityRow row) {
            return mask.apply(row);
        }

        /** With a statement at most for each kind among them. */
        List<ActivityLine> lines(List<ActivityRow> rows) {
            Map<String, Map<Long, String>> pages = new HashMap<>();
            rows.stream()
                    .collect(Collectors.groupingBy(
                            ActivityRow::subjectType, Collectors.mapping(ActivityRow::subjectId, Collectors.toSet())))
                    .forEach((type, subjects) -> {
                        ActivityKind kind = kinds.get(type);
                        pages.put(type, kind == null ? Map.of() : kind.pages().apply(subjects));
                    });
            return rows.stream()
                    .map(row -> new ActivityLine(
                            mask.apply(row),
                            page(row, pages.getOrDefault(row.subjectType(), Map.of()))
                                    .orElse(null)))
                    .toList();
        }

        private Optional<String> page(ActivityRow row, Map<Long, String> pages) {
            ActivityKind kind = kinds.get(row.subjectType());
            return kind == null
                    ? Optional.empty()
                    : kind.path().apply(row, places).or(() -> Optional.ofNullable(pages.get(row.subjectId())));
        }
    }
}
