package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SearchText;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProgramOnly;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Releases: read by everybody who sees their product, kept by program managers. */
@Service
@DeniedByDefault
@Transactional
public class ReleaseService {

    private final ReleaseRepository releases;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;

    ReleaseService(ReleaseRepository releases, PortfolioService portfolio, ActivityLog log, CurrentUser user) {
        this.releases = releases;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
    }

    /**
     * A page of the releases of the products that the asker sees, latest first, archived ones last.
     *
     * @param product only its releases; null for those of every product
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ReleaseRow> find(@Nullable ProductId product, int page, int size) {
        return releases.newestFirst(seen(product), PageRequest.of(page, size)).stream()
                .map(Release::row)
                .toList();
    }

    /** How many {@link #find} has. */
    @SignedIn
    @Transactional(readOnly = true)
    public long count(@Nullable ProductId product) {
        return releases.count(seen(product));
    }

    @SignedIn
    @Transactional(readOnly = true)
    public ReleaseRow get(ReleaseId id) {
        return release(id).row();
    }

    /** The releases of a product that are not archived, the earliest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ReleaseRef> open(ProductId product) {
        return portfolio.visibleProducts().contains(product)
                ? releases.open(product.value()).stream().map(Release::ref).toList()
                : List.of();
    }

    /** The releases of that name, whatever the case, of the products that the asker sees, archived ones included. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ReleaseRef> called(String name) {
        return releases.called(name.toLowerCase(Locale.ROOT), seen(null)).stream()
                .map(Release::ref)
                .toList();
    }

    /**
     * The latest releases whose names hold a text, of the products that the asker sees, archived ones last.
     *
     * @param text part of a name, whatever the case; empty for all
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ReleaseRef> latest(String text, int most) {
        String pattern = SearchText.contains(text);
        return releases.holding(pattern.isEmpty() ? "%" : pattern, seen(null), Limit.of(most)).stream()
                .map(Release::ref)
                .toList();
    }

    /** Releases by number, archived ones included, of the products that the asker sees. */
    @SignedIn
    @Transactional(readOnly = true)
    public Map<ReleaseId, ReleaseRef> refs(Collection<ReleaseId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : releases.named(ids.stream().map(ReleaseId::value).toList(), seen(null)).stream()
                        .map(Release::ref)
                        .collect(Collectors.toMap(ReleaseRef::id, ref -> ref));
    }

    private List<Long> seen(@Nullable ProductId only) {
        return portfolio.visibleProducts().stream()
                .filter(product -> only == null || only.equals(product))
                .map(ProductId::value)
                .toList();
    }

    /** Adds a release; its name is unique within the product. */
    @ProgramOnly
    public ReleaseId add(ProductId product, String name, LocalDate releasedOn) {
        ProductRef target = portfolio.product(product);
        String wanted = NewProduct.nameOf(name);
        if (releases.existsByProductIdAndName(product.value(), wanted)) {
            throw DomainException.invalid("name", "error.name.taken", wanted);
        }
        ReleaseRef stored =
                releases.save(new Release(target.id(), wanted, releasedOn)).ref();
        log.record(entry(stored, "added").changing("date", null, releasedOn.toString()));
        return stored.id();
    }

    @ProgramOnly
    public void change(ReleaseId id, long version, String name, LocalDate releasedOn) {
        Release release = release(id);
        ReleaseRef before = release.ref();
        String wanted = NewProduct.nameOf(name);
        if (before.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", before.name());
        }
        if (!before.name().equals(wanted)
                && releases.existsByProductIdAndName(before.product().value(), wanted)) {
            throw DomainException.invalid("name", "error.name.taken", wanted);
        }
        if (!before.name().equals(wanted)) {
            log.record(entry(before, "changed").changing("name", before.name(), wanted));
        }
        if (!before.releasedOn().equals(releasedOn)) {
            log.record(entry(before, "changed")
                    .changing("date", before.releasedOn().toString(), releasedOn.toString()));
        }
        release.planFor(wanted, releasedOn);
    }

    @ProgramOnly
    public void archive(ReleaseId id) {
        Release release = release(id);
        release.archive();
        log.record(entry(release.ref(), "archived"));
    }

    @ProgramOnly
    public void restore(ReleaseId id) {
        Release release = release(id);
        release.restore();
        log.record(entry(release.ref(), "restored"));
    }

    /** The release, if its product is visible; else it is not there. */
    private Release release(ReleaseId id) {
        Release release =
                releases.findById(id.value()).orElseThrow(() -> DomainException.notFound("release " + id.value()));
        if (!portfolio.visibleProducts().contains(release.ref().product())) {
            throw DomainException.notFound("release " + id.value());
        }
        return release;
    }

    private Activity entry(ReleaseRef release, String action) {
        return Activity.of(
                user.actor(),
                new SubjectRef("release", release.id().value()),
                release.name(),
                release.product().value(),
                action);
    }
}
