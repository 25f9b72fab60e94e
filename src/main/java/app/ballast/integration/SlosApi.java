package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.SloBudgets;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloId;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloService;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloWindow;
import java.math.BigDecimal;
import java.util.HashMap;
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

/** SLOs: what services are to keep, and how their budgets stand. */
@RestController
@RequestMapping("/api/v1/slos")
class SlosApi {

    private static final Set<String> CHANGED =
            Set.of("name", "measure", "series", "objective", "window", "excludesMaintenance", "counts");
    private static final Set<String> NEW =
            Set.of("service", "name", "measure", "series", "objective", "window", "excludesMaintenance", "counts");

    private final SloService slos;
    private final SloBudgets budgets;
    private final PortfolioService portfolio;

    SlosApi(SloService slos, SloBudgets budgets, PortfolioService portfolio) {
        this.slos = slos;
        this.budgets = budgets;
        this.portfolio = portfolio;
    }

    /** All of them, or those of one service. */
    @GetMapping
    @ReadsApi
    List<SloAnswer.Slo> all(@RequestParam @Nullable String service) {
        String key = service == null ? null : portfolio.service(service).key();
        return slos.all().stream()
                .filter(slo -> key == null || slo.service().key().equals(key))
                .map(SloAnswer.Slo::of)
                .toList();
    }

    /** How all of them stand, or those of the services that one product depends on; the worst first. */
    @GetMapping("/status")
    @ReadsApi
    List<SloAnswer.Status> statuses(@RequestParam @Nullable String product) {
        List<SloStatus> statuses = product == null
                ? budgets.all()
                : budgets.of(portfolio.product(product).id());
        return statuses.stream().map(SloAnswer.Status::of).toList();
    }

    @GetMapping("/{id}")
    @ReadsApi
    ResponseEntity<SloAnswer.Slo> one(@PathVariable String id) {
        return answer(HttpStatus.OK, slos.get(id(id)));
    }

    /** How it stands, and what burned its budget. */
    @GetMapping("/{id}/status")
    @ReadsApi
    SloAnswer.Details status(@PathVariable String id) {
        return SloAnswer.Details.of(budgets.details(id(id)));
    }

    /** Every objective that it had, the newest first. */
    @GetMapping("/{id}/objectives")
    @ReadsApi
    List<SloAnswer.Change> objectives(@PathVariable String id) {
        return slos.objectives(id(id)).stream().map(SloAnswer.Change::of).toList();
    }

    @PostMapping
    @ChangesReliability
    ResponseEntity<SloAnswer.Slo> define(@RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, NEW);
        Map<String, @Nullable Object> said = new HashMap<>(body);
        said.putIfAbsent("measure", Measure.TIME.name());
        said.putIfAbsent("window", SloWindow.DAYS_30.name());
        said.putIfAbsent("counts", true);
        String service = Input.required("service", Input.text(body, "service"));
        return answer(HttpStatus.CREATED, slos.define(portfolio.service(service).id(), draft(said)));
    }

    /** Changes what is sent; the rest stays as it is. */
    @PatchMapping("/{id}")
    @ChangesReliability
    ResponseEntity<?> change(
            @PathVariable String id,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Input.known(body, CHANGED);
        SloRow row = slos.get(id(id));
        if (ifMatch == null) {
            return problem(HttpStatus.PRECONDITION_REQUIRED, "error.api.if-match", tag(row));
        }
        if (!ifMatch.strip().equals(tag(row))) {
            return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", row.title());
        }
        Map<String, @Nullable Object> said = present(row);
        said.putAll(body);
        try {
            return answer(HttpStatus.OK, slos.change(row.id(), row.version(), draft(said)));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT) {
                return problem(HttpStatus.PRECONDITION_FAILED, "error.api.changed", row.title());
            }
            throw lost;
        }
    }

    /** Archives it. */
    @DeleteMapping("/{id}")
    @ChangesReliability
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String id) {
        slos.archive(id(id));
    }

    private static Map<String, @Nullable Object> present(SloRow row) {
        Map<String, @Nullable Object> said = new HashMap<>();
        SloDraft draft = row.draft();
        said.put("name", draft.name());
        said.put("measure", draft.measure().name());
        said.put("series", draft.series());
        said.put("objective", draft.percent());
        said.put("window", draft.window().name());
        said.put("excludesMaintenance", draft.excludesMaintenance());
        said.put("counts", draft.counts());
        return said;
    }

    private static SloDraft draft(Map<String, @Nullable Object> said) {
        BigDecimal objective = Input.number(said, "objective");
        if (objective == null) {
            throw DomainException.invalid("objective", "error.api.required", "objective");
        }
        return new SloDraft(
                Input.required("name", Input.text(said, "name")),
                Input.oneOf("measure", Input.text(said, "measure"), Measure.class),
                Input.text(said, "series"),
                objective,
                Input.oneOf("window", Input.text(said, "window"), SloWindow.class),
                Input.flag(said, "excludesMaintenance"),
                Input.flag(said, "counts"));
    }

    private static ResponseEntity<SloAnswer.Slo> answer(HttpStatus status, SloRow row) {
        return ResponseEntity.status(status).eTag(tag(row)).body(SloAnswer.Slo.of(row));
    }

    private static String tag(SloRow row) {
        return "\"" + row.version() + "\"";
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, Object... arguments) {
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, Messages.text(Locale.ENGLISH, key, arguments)));
    }

    /** No SLO has the number 0: what is no number answers as one that is not there. */
    private static SloId id(String text) {
        return new SloId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }
}
