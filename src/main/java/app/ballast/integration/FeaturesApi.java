package app.ballast.integration;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.LinkedItem;
import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Features: what products can do, whose use is counted. */
@RestController
@RequestMapping("/api/v1/features")
class FeaturesApi {

    private static final Set<String> CHANGED =
            Set.of("name", "coreAction", "item", "services", "target", "targetDue", "shippedOn");
    private static final Set<String> NEW =
            Set.of("product", "key", "name", "coreAction", "item", "services", "target", "targetDue", "shippedOn");

    /** A feature as it goes out; {@code target} in percent. */
    record Feature(
            String key,
            long version,
            String product,
            String name,
            String coreAction,
            @Nullable String item,
            List<String> services,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetDue,
            @Nullable LocalDate shippedOn,
            String setBy,
            Instant setAt) {

        static Feature of(FeatureRow row) {
            LinkedItem item = row.item();
            return new Feature(
                    row.key(),
                    row.version(),
                    row.product().key(),
                    row.name(),
                    row.coreAction(),
                    item == null ? null : item.key().toString(),
                    row.services().stream().map(ServiceRef::key).toList(),
                    row.targetPercent(),
                    row.targetDue(),
                    row.shippedOn(),
                    row.setBy(),
                    row.setAt());
        }
    }

    private final FeatureService features;
    private final PortfolioService portfolio;

    FeaturesApi(FeatureService features, PortfolioService portfolio) {
        this.features = features;
        this.portfolio = portfolio;
    }

    /** All of them, or those of one product; archived ones are left out. */
    @GetMapping
    @ReadsApi
    List<Feature> all(@RequestParam @Nullable String product) {
        List<FeatureRow> rows = product == null
                ? features.all()
                : features.of(portfolio.product(product).id());
        return rows.stream().map(Feature::of).toList();
    }

    @GetMapping("/{key}")
    @ReadsApi
    ResponseEntity<Feature> one(@PathVariable String key) {
        return answer(HttpStatus.OK, features.get(key));
    }

    /** Adds one; the last part of its key may be sent, else it is made of the name. */
    @PostMapping
    @ChangesProduct
    ResponseEntity<Feature> define(@RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, NEW);
        String product = Input.required("product", Input.text(body, "product"));
        String key = Input.text(body, "key");
        return answer(
                HttpStatus.CREATED,
                features.define(portfolio.product(product).id(), key.isEmpty() ? null : key, draft(body)));
    }

    /** Changes what is sent; the rest stays as it is. */
    @PatchMapping("/{key}")
    @ChangesProduct
    ResponseEntity<?> change(
            @PathVariable String key,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Input.known(body, CHANGED);
        FeatureRow row = features.get(key);
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(row));
        }
        if (!ifMatch.strip().equals(tag(row))) {
            return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", row.name());
        }
        Map<String, @Nullable Object> said = present(row);
        said.putAll(body);
        try {
            return answer(HttpStatus.OK, features.change(key, row.version(), draft(said)));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT) {
                return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", row.name());
            }
            throw lost;
        }
    }

    /** Archives it; what was counted of it stays. */
    @DeleteMapping("/{key}")
    @ChangesProduct
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String key) {
        features.archive(key);
    }

    private static Map<String, @Nullable Object> present(FeatureRow row) {
        Feature now = Feature.of(row);
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("name", now.name());
        said.put("coreAction", now.coreAction());
        said.put("item", now.item());
        said.put("services", now.services());
        said.put("target", now.target());
        said.put("targetDue", now.targetDue() == null ? null : now.targetDue().toString());
        said.put("shippedOn", now.shippedOn() == null ? null : now.shippedOn().toString());
        return said;
    }

    private static FeatureDraft draft(Map<String, @Nullable Object> said) {
        String item = Input.text(said, "item");
        return new FeatureDraft(
                Input.required("name", Input.text(said, "name")),
                Input.text(said, "coreAction"),
                item.isEmpty()
                        ? null
                        : ItemKey.find(item)
                                .orElseThrow(() -> DomainException.invalid("item", "engagement.error.item", item)),
                services(said.get("services")),
                Input.number(said, "target"),
                Input.day(said, "targetDue"),
                Input.day(said, "shippedOn"));
    }

    private static Set<String> services(@Nullable Object sent) {
        Set<String> services = new LinkedHashSet<>();
        if (sent == null) {
            return services;
        }
        if (!(sent instanceof List<?> list)) {
            throw DomainException.invalid("services", "error.api.list", "services");
        }
        for (Object one : list) {
            if (!(one instanceof String key)) {
                throw DomainException.invalid("services", "error.api.list", "services");
            }
            services.add(key.strip());
        }
        return services;
    }

    private static ResponseEntity<Feature> answer(HttpStatus status, FeatureRow row) {
        return ResponseEntity.status(status).eTag(tag(row)).body(Feature.of(row));
    }

    private static String tag(FeatureRow row) {
        return "\"" + row.version() + "\"";
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
    }
}
