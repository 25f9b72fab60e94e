package app.ballast.integration;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work items: logged and read, page by page in the order of their making. */
@RestController
@RequestMapping("/api/v1/work-items")
class WorkItemsApi {

    private static final int LARGEST_PAGE = 500;

    /** An item as it comes in. Only product, kind and title are needed. */
    record Wanted(
            @Nullable String product,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String service,
            @Nullable BigDecimal effort,
            @Nullable String description,
            @Nullable String audience,
            @Nullable String customerReason,
            @Nullable String feasibility,
            @Nullable String acceptanceCriteria) {}

    /** A line of the list. */
    record Line(
            String key,
            String kind,
            String status,
            String title,
            @Nullable BigDecimal effort,
            int votes,
            @Nullable String assignee,
            String reporter,
            Instant createdAt,
            Instant updatedAt) {

        static Line of(BacklogRow row) {
            return new Line(
                    row.key().toString(),
                    row.kind().name(),
                    row.status().name(),
                    row.title(),
                    row.effort(),
                    row.votes(),
                    row.assignee(),
                    row.reporter(),
                    row.createdAt(),
                    row.updatedAt());
        }
    }

    /**
     * A page of the list.
     *
     * @param next cursor of the next page, null at the end
     */
    record LinePage(List<Line> items, @Nullable String next) {}

    /** An item in full. */
    record Item(
            String key,
            String product,
            String kind,
            String status,
            String title,
            @Nullable String service,
            @Nullable BigDecimal effort,
            String description,
            String audience,
            String customerReason,
            String feasibility,
            String acceptanceCriteria,
            int votes,
            @Nullable String assignee,
            String reporter,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant doneAt) {

        static Item of(WorkItemDetails item) {
            return new Item(
                    item.key().toString(),
                    item.product().key(),
                    item.kind().name(),
                    item.status().name(),
                    item.title(),
                    item.service() == null ? null : item.service().key(),
                    item.edit().effort(),
                    item.edit().description(),
                    item.edit().audience(),
                    item.edit().customerReason(),
                    item.edit().feasibility(),
                    item.edit().acceptanceCriteria(),
                    item.votes(),
                    item.assignee() == null ? null : item.assignee().name(),
                    item.reporterName(),
                    item.createdAt(),
                    item.updatedAt(),
                    item.doneAt());
        }
    }

    private final BacklogService backlog;
    private final PortfolioService portfolio;

    WorkItemsApi(BacklogService backlog, PortfolioService portfolio) {
        this.backlog = backlog;
        this.portfolio = portfolio;
    }

    @PostMapping
    @ChangesItems
    ResponseEntity<Item> log(@RequestBody Wanted wanted) {
        ProductRef product = portfolio.product(Input.required("product", wanted.product()));
        String service = wanted.service();
        ServiceId about = service == null || service.isBlank()
                ? null
                : portfolio.service(service).id();
        ItemKey key = backlog.log(new NewWorkItem(
                product.id(),
                Input.oneOf("kind", wanted.kind(), Kind.class),
                Input.required("title", wanted.title()),
                about,
                wanted.effort(),
                orEmpty(wanted.description()),
                orEmpty(wanted.audience()),
                orEmpty(wanted.customerReason()),
                orEmpty(wanted.feasibility()),
                orEmpty(wanted.acceptanceCriteria())));
        return ResponseEntity.created(URI.create("/api/v1/work-items/" + key)).body(Item.of(backlog.details(key)));
    }

    @GetMapping
    @ReadsApi
    LinePage list(
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw DomainException.invalid("limit", "error.api.limit", LARGEST_PAGE);
        }
        BacklogFilter filter = product == null
                ? BacklogFilter.ALL
                : new BacklogFilter(
                        "", Set.of(), Set.of(portfolio.product(product).id()), Set.of(), null);
        List<BacklogRow> rows = backlog.after(filter, Cursor.read(cursor), limit + 1);
        List<BacklogRow> page = rows.subList(0, Math.min(limit, rows.size()));
        return new LinePage(
                page.stream().map(Line::of).toList(),
                rows.size() > limit ? Cursor.write(page.getLast().id()) : null);
    }

    @GetMapping("/{key}")
    @ReadsApi
    Item item(@PathVariable String key) {
        return Item.of(backlog.details(ItemKey.of(key)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Where a page ended, as an opaque text. */
    private static final class Cursor {

        private static final int RADIX = 36;

        private static String write(WorkItemId last) {
            return Long.toString(last.value(), RADIX);
        }

        private static @Nullable WorkItemId read(@Nullable String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return null;
            }
            try {
                return new WorkItemId(Long.parseLong(cursor, RADIX));
            } catch (NumberFormatException e) {
                throw DomainException.invalid("cursor", "error.api.cursor");
            }
        }
    }
}
