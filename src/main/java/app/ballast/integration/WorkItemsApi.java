package app.ballast.integration;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import app.ballast.backlog.ExportService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
            @Nullable String release,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal deadlinePenalty,
            Set<String> labels,
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
                    item.release() == null ? null : item.release().name(),
                    item.edit().plan().dueOn(),
                    item.edit().plan().deadlinePenalty(),
                    item.edit().plan().labels(),
                    item.reporterName(),
                    item.createdAt(),
                    item.updatedAt(),
                    item.doneAt());
        }
    }

    private final BacklogService backlog;
    private final ExportService export;
    private final ItemPatch patch;
    private final Once once;
    private final PortfolioService portfolio;

    WorkItemsApi(BacklogService backlog, ExportService export, ItemPatch patch, Once once, PortfolioService portfolio) {
        this.backlog = backlog;
        this.export = export;
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

    private ResponseEntity<Item> log(Wanted wanted) {
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
                .eTag(tag(logged))
                .body(Item.of(logged));
    }

    @GetMapping
    @ReadsApi
    LinePage list(
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw DomainException.invalid("limit", "error.api.limit", LARGEST_PAGE);
        }
        BacklogFilter filter = filter(product, kind, status, text);
        List<BacklogRow> rows = backlog.after(filter, Cursor.read(cursor), limit + 1);
        List<BacklogRow> page = rows.subList(0, Math.min(limit, rows.size()));
        return new LinePage(
                page.stream().map(Line::of).toList(),
                rows.size() > limit ? Cursor.write(page.getLast().id()) : null);
    }

    @GetMapping("/{key}")
    @ReadsApi
    ResponseEntity<Item> item(@PathVariable String key) {
        return answer(backlog.details(ItemKey.of(key)));
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
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(item));
        }
        if (!ifMatch.strip().equals(tag(item))) {
            return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", key);
        }
        try {
            backlog.change(item.id(), item.version(), patch.read(item, changes), patch.status(changes));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT
                    && backlog.details(item.id()).version() != item.version()) {
                return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", key);
            }
            throw lost;
        }
        return answer(backlog.details(item.id()));
    }

    /** What the list holds as a file. */
    @GetMapping("/export")
    @ReadsApi
    void export(
            @RequestParam(defaultValue = "json") String format,
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String text,
            HttpServletResponse response)
            throws IOException {
        ExportFormat as = Input.oneOf("format", format, ExportFormat.class);
        BacklogFilter filter = filter(product, kind, status, text);
        response.setContentType(as.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"backlog." + as.code() + "\"");
        export.write(filter, new BacklogSort(BacklogSort.Column.KEY, false), as, response.getOutputStream());
    }

    private BacklogFilter filter(
            @Nullable String product, @Nullable String kind, @Nullable String status, @Nullable String text) {
        return new BacklogFilter(
                orEmpty(text),
                kind == null ? Set.of() : Set.of(Input.oneOf("kind", kind.replace('-', '_'), Kind.class)),
                product == null ? Set.of() : Set.of(portfolio.product(product).id()),
                status == null ? Set.of() : Set.of(Input.oneOf("status", status.replace('-', '_'), Status.class)),
                null);
    }

    private static ResponseEntity<Item> answer(WorkItemDetails item) {
        return ResponseEntity.ok().eTag(tag(item)).body(Item.of(item));
    }

    private static String tag(WorkItemDetails item) {
        return "\"" + item.version() + "\"";
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
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
