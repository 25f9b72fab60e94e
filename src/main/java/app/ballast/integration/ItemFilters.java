package app.ballast.integration;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.Condition;
import app.ballast.backlog.FilterService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.ReadFilter;
import app.ballast.backlog.Status;
import app.ballast.portfolio.PortfolioService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which items a request is about: the filter language of the page, and a few words as parameters of their own. */
@Component
class ItemFilters {

    private final FilterService filters;
    private final PortfolioService portfolio;

    ItemFilters(FilterService filters, PortfolioService portfolio) {
        this.filters = filters;
        this.portfolio = portfolio;
    }

    /**
     * What is asked for; all parameters have to hold.
     *
     * @param filter which items
     * @param sort the order that the filter names; null for none
     */
    record Asked(BacklogFilter filter, @Nullable BacklogSort sort) {}

    /** The parameters of a list; null where one is not sent. */
    record Words(
            @Nullable String q,
            @Nullable String product,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String text) {}

    /** @throws UnreadableFilter where the filter cannot be read */
    Asked read(Words words) {
        ReadFilter read = read(orEmpty(words.q()));
        BacklogFilter more = new BacklogFilter(
                orEmpty(words.text()),
                words.kind() == null
                        ? Set.of()
                        : Set.of(Input.oneOf("kind", words.kind().replace('-', '_'), Kind.class)),
                words.product() == null
                        ? Set.of()
                        : Set.of(portfolio.product(words.product()).id()),
                words.status() == null
                        ? Set.of()
                        : Set.of(Input.oneOf("status", words.status().replace('-', '_'), Status.class)),
                null);
        List<Condition> all = new ArrayList<>(read.filter().conditions());
        all.addAll(more.conditions());
        return new Asked(new BacklogFilter(all), read.text().sort());
    }

    /** @throws UnreadableFilter where it cannot be read */
    ReadFilter read(String text) {
        ReadFilter read = filters.read(text);
        if (!read.isFine()) {
            throw new UnreadableFilter(read.problems());
        }
        return read;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
