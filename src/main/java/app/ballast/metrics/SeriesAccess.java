package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which series exist for whoever asks, and who may write them. */
@Component
class SeriesAccess {

    private final SeriesStore series;
    private final PortfolioService portfolio;
    private final CurrentUser user;

    SeriesAccess(SeriesStore series, PortfolioService portfolio, CurrentUser user) {
        this.series = series;
        this.portfolio = portfolio;
        this.user = user;
    }

    SeriesRef visible(String key) {
        return seen(series.byKey(key), key);
    }

    SeriesRef visible(SeriesId id) {
        return seen(series.byId(id), String.valueOf(id.value()));
    }

    private SeriesRef seen(Optional<SeriesRef> found, String name) {
        return found.filter(one -> portfolio.sees(one.product()))
                .orElseThrow(() -> DomainException.notFound("series " + name));
    }

    void checkVisible(Collection<SeriesId> ids) {
        Set<ProductId> visible = portfolio.visibleProducts();
        Map<SeriesId, ProductId> products = series.products(ids);
        for (SeriesId id : ids) {
            ProductId product = products.get(id);
            if (product == null || !visible.contains(product)) {
                throw DomainException.notFound("series " + id.value());
            }
        }
    }

    /** The series, where the asker may write it: those who come after wait until the transaction ends. */
    SeriesRef locked(SeriesId id) {
        return writable(seen(series.lock(id), String.valueOf(id.value())));
    }

    /** As {@link #locked(SeriesId)}. */
    SeriesRef locked(String key) {
        return writable(seen(series.lock(key), key));
    }

    /** The series, where the asker may write it. */
    SeriesRef writable(SeriesId id) {
        return writable(visible(id));
    }

    private SeriesRef writable(SeriesRef one) {
        checkSide(one.side());
        return one;
    }

    void checkSide(Side side) {
        if (!mayWrite(side)) {
            throw DomainException.refused("metrics.error.side." + side);
        }
    }

    boolean mayWrite(Side side) {
        return user.isSystem() || user.has(side == Side.RELIABILITY ? Role.TECHNOLOGY : Role.PRODUCT);
    }
}
