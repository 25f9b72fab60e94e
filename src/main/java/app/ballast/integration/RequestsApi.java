package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.ItemRequests;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestId;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestSource;
import app.ballast.discussion.RequestSum;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which customers ask for an item. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/requests")
class RequestsApi {

    private static final int LARGEST_PAGE = 500;
    private static final Set<String> FIELDS = Set.of("customer", "people", "worth", "source", "link", "note");

    /**
     * A request.
     *
     * @param people how many of the customer's people it is for; null where that is not known
     * @param worth money of the workspace per year; null where that is not known
     */
    record Answer(
            long number,
            String customer,
            @Nullable Long people,
            @Nullable BigDecimal worth,
            RequestSource source,
            String link,
            String note,
            String addedBy,
            Instant addedAt) {

        static Answer of(RequestRow row) {
            CustomerRequest said = row.request();
            return new Answer(
                    row.id().value(),
                    said.customer(),
                    said.people(),
                    said.worth(),
                    said.source(),
                    said.link(),
                    said.note(),
                    row.addedByName(),
                    row.addedAt());
        }
    }

    /**
     * Requests, the newest first, and what all there are come to.
     *
     * @param total how many there are
     * @param customers how many different customers ask
     */
    record Found(List<Answer> requests, int total, int customers, long people, BigDecimal worth) {}

    private final BacklogService backlog;
    private final ItemRequests requests;
    private final Once once;

    RequestsApi(BacklogService backlog, ItemRequests requests, Once once) {
        this.backlog = backlog;
        this.requests = requests;
        this.once = once;
    }

    @GetMapping
    @ReadsApi
    Found requests(@PathVariable String key, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw DomainException.invalid("limit", "error.api.limit", LARGEST_PAGE);
        }
        WorkItemId item = id(key);
        RequestSum sum = requests.sum(item);
        return new Found(
                requests.newest(item, limit).stream().map(Answer::of).toList(),
                sum.requests(),
                sum.customers(),
                sum.people(),
                sum.worth());
    }

    @GetMapping("/{number}")
    @ReadsApi
    ResponseEntity<Answer> request(@PathVariable String key, @PathVariable String number) {
        RequestRow row = row(key, number);
        return ResponseEntity.ok().eTag(Versions.tag(row.version())).body(Answer.of(row));
    }

    @PostMapping
    @ChangesItems
    ResponseEntity<?> add(
            @PathVariable String key,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sent) {
        Input.known(body, FIELDS);
        WorkItemId item = id(key);
        CustomerRequest wanted = read(body);
        return once.answer(sent, List.of(key, body), () -> {
            RequestRow row = requests.one(item, requests.add(item, wanted));
            return ResponseEntity.created(URI.create("/api/v1/work-items/" + key + "/requests/"
                            + row.id().value()))
                    .eTag(Versions.tag(row.version()))
                    .body(Answer.of(row));
        });
    }

    /**
     * Changes what is sent; the rest stays as it is.
     *
     * @param ifMatch the version that the change began from
     */
    @PatchMapping("/{number}")
    @ChangesItems
    ResponseEntity<?> change(
            @PathVariable String key,
            @PathVariable String number,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Input.known(body, FIELDS);
        RequestRow row = row(key, number);
        ResponseEntity<ProblemDetail> refused = Versions.refused(ifMatch, row.version(), number);
        if (refused != null) {
            return refused;
        }
        Map<String, @Nullable Object> said = written(row.request());
        said.putAll(body);
        try {
            requests.change(id(key), row.id(), row.version(), read(said));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT && row(key, number).version() != row.version()) {
                return Versions.changed(number);
            }
            throw lost;
        }
        return request(key, number);
    }

    @DeleteMapping("/{number}")
    @ChangesItems
    ResponseEntity<Void> remove(@PathVariable String key, @PathVariable String number) {
        requests.remove(id(key), new RequestId(Input.number(number)));
        return ResponseEntity.noContent().build();
    }

    private static CustomerRequest read(Map<String, @Nullable Object> body) {
        BigDecimal people = Input.number(body, "people");
        if (people != null && people.stripTrailingZeros().scale() > 0) {
            throw DomainException.invalid("people", "error.api.whole", "people", people);
        }
        String source = Input.text(body, "source");
        return new CustomerRequest(
                Input.required("customer", Input.text(body, "customer")),
                people == null
                        ? null
                        : people.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue(),
                Input.number(body, "worth"),
                source.isEmpty() ? RequestSource.OTHER : Input.oneOf("source", source, RequestSource.class),
                Input.text(body, "link"),
                Input.text(body, "note"));
    }

    private static Map<String, @Nullable Object> written(CustomerRequest request) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("customer", request.customer());
        said.put("people", request.people());
        said.put("worth", request.worth());
        said.put("source", request.source().name());
        said.put("link", request.link());
        said.put("note", request.note());
        return said;
    }

    private RequestRow row(String key, String number) {
        return requests.one(id(key), new RequestId(Input.number(number)));
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
