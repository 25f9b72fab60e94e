package app.ballast.backlog;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Limits on work in progress, by status; for one product, or for the workspace. They warn and never refuse. */
@Service
@DeniedByDefault
@Transactional
public class WipService {

    /** Greatest limit, in items. */
    public static final int MOST = 999;

    private final WipLimitRepository limits;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;

    WipService(WipLimitRepository limits, PortfolioService portfolio, ActivityLog log, CurrentUser user) {
        this.limits = limits;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
    }

    /**
     * The limits that are set, in items by status.
     *
     * @param product null for those of the workspace
     */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<Status, Integer> limits(@Nullable ProductId product) {
        Map<Status, Integer> found = new EnumMap<>(Status.class);
        of(product).forEach(limit -> found.put(limit.status(), limit.most()));
        return found;
    }

    /**
     * Sets a limit, or takes it away.
     *
     * @param most from 1 to {@value #MOST} items; null for no limit
     */
    @EitherSide
    public void set(@Nullable ProductId product, Status status, @Nullable Integer most) {
        if (most != null && (most < 1 || most > MOST)) {
            throw DomainException.invalid("limit", "backlog.error.wip", MOST);
        }
        WipLimit before = of(product).stream()
                .filter(limit -> limit.status() == status)
                .findFirst()
                .orElse(null);
        Integer was = before == null ? null : before.most();
        if (before == null && most != null) {
            limits.save(new WipLimit(product, status, most));
        } else if (before != null && most != null) {
            before.allow(most);
        } else if (before != null) {
            limits.delete(before);
        }
        Long number = product == null ? null : product.value();
        log.record(Activity.of(
                        user.actor(),
                        new SubjectRef("wip-limit", number == null ? 0 : number),
                        "limit of " + status.code(),
                        number,
                        "set")
                .changing(status.code(), was == null ? null : was.toString(), most == null ? null : most.toString()));
    }

    private List<WipLimit> of(@Nullable ProductId product) {
        if (product == null) {
            return limits.of(null);
        }
        return limits.of(portfolio.product(product).id().value());
    }
}
