package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.people.CurrentUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was done to a service, hidden with its product where only a restricted one uses it. */
@Component
class ServiceLog {

    private static final String SUBJECT = "service";

    private final Visible visible;
    private final ActivityLog log;
    private final CurrentUser user;

    ServiceLog(Visible visible, ActivityLog log, CurrentUser user) {
        this.visible = visible;
        this.log = log;
        this.user = user;
    }

    Activity entry(RunningService service, String action) {
        return Activity.of(
                user.actor(), new SubjectRef(SUBJECT, service.id().value()), service.name(), owner(service), action);
    }

    void record(Activity entry) {
        log.record(entry);
    }

    /** The product that the entry is hidden with: the one that the service hangs on, none where it is shared or open to see. */
    private @Nullable Long owner(RunningService service) {
        Set<ProductId> products = service.products().keySet();
        boolean shared = visible.openProducts().stream().anyMatch(products::contains);
        return shared || products.isEmpty() ? null : products.iterator().next().value();
    }
}
