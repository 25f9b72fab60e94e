package app.ballast.integration;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work items: logged, read and changed. A list goes in the order of their making, or in the one that its filter names. */
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

    private final BacklogService backlog;
    private final ItemFilters filters;
    private final ItemPatch patch;
    private final Once once;
    private final PortfolioService portfolio;

    WorkItemsApi(BacklogService backlog, ItemFilters filters, ItemPatch patch, Once once, PortfolioService portfolio) {
        this.backlog = backlog;
        this.filters = filters;
        this.patch = patch;
        this.once = once;
        this.portfolio = portfolio;
    }

    @PostMapping
    @ChangesItems
    ResponseEntity<?> log(
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return once.answer(key, wanted, () -> log(wanted));
    }

    private ResponseEntity<ItemAnswer> log(Wanted wanted) {
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
        WorkItemDetails logged = backlog.details(key);
        return ResponseEntity.created(URI.create("/api/v1/work-items/" + key))
                .eTag(Versions.tag(logged))
                .body(ItemAnswer.of(logged));
    }

    /**
     * A part of the list.
     *
     * @param q a filter in the language of the page
     * @param cursor of the page before
     */
    @GetMapping
    @ReadsApi
    ItemPage list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw DomainException.invalid("limit", "error.api.limit", LARGEST_PAGE);
        }
        ItemFilters.Asked asked = filters.read(new ItemFilters.Words(q, product, kind, status, text));
        BacklogSort sort = asked.sort();
        ItemPage.Cursor begin = ItemPage.Cursor.read(cursor, sort != null);
        if (sort != null) {
            List<BacklogRow> rows = backlog.find(asked.filter(), sort, begin.offset(), limit + 1);
            return ItemPage.of(rows, limit, begin.plus(limit));
        }
        List<BacklogRow> rows = backlog.after(asked.filter(), begin.last(), limit + 1);
        return ItemPage.of(
                rows,
                limit,
                rows.isEmpty()
                        ? begin
                        : ItemPage.Cursor.behind(
                                rows.get(Math.min(limit, rows.size()) - 1).id()));
    }

    @GetMapping("/{key}")
    @ReadsApi
    ResponseEntity<ItemAnswer> item(@PathVariable String key) {
        return Versions.answer(backlog.details(ItemKey.of(key)));
    }

    /**
     * Changes some fields of an item.
     *
     * @param ifMatch the version that the change began from, as an answer's {@code ETag} said it
     */
    @PatchMapping("/{key}")
    @ChangesItems
    ResponseEntity<?> change(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> changes) {
        WorkItemDetails item = backlog.details(ItemKey.of(key));
        ResponseEntity<ProblemDetail> refused = Versions.refused(ifMatch, item);
        if (refused != null) {
            return refused;
        }
        try {
            backlog.change(item.id(), item.version(), patch.read(item, changes), patch.status(changes));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT
                    && backlog.details(item.id()).version() != item.version()) {
                return Versions.changed(item);
            }
            throw lost;
        }
        return Versions.answer(backlog.details(item.id()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
