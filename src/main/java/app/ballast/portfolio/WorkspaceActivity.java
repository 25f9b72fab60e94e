package app.ballast.portfolio;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workspace's activity log as one administrator may read it: without what hangs on products that are not theirs to see. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class WorkspaceActivity {

    private final ActivityLog log;
    private final ProductRepository products;
    private final Visible visible;

    WorkspaceActivity(ActivityLog log, ProductRepository products, Visible visible) {
        this.log = log;
        this.products = products;
        this.visible = visible;
    }

    /**
     * Entries, newest first.
     *
     * @param before number of the entry to go on after, null for the newest
     * @param text words of actor, subject or action; blank for all
     */
    @AdminOnly
    public List<ActivityRow> newest(@Nullable Long before, String text, int most) {
        Set<Long> hidden = new HashSet<>();
        products.allWithTeams().forEach(product -> hidden.add(product.id().value()));
        visible.products().forEach(product -> hidden.remove(product.id().value()));
        return log.newest(before, text, hidden, most);
    }
}
