package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.MaintenanceId;
import app.ballast.reliability.MaintenanceRow;
import app.ballast.reliability.MaintenanceService;
import app.ballast.reliability.NewMaintenance;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a service is announced to be away. */
@RestController
@RequestMapping("/api/v1/services/{key}/maintenance")
class MaintenanceApi {

    private static final Set<String> FIELDS = Set.of("from", "to", "title");

    /** A planned maintenance. */
    record Maintenance(long id, Instant from, Instant to, String title, String setBy, Instant setAt) {

        static Maintenance of(MaintenanceRow row) {
            return new Maintenance(row.id().value(), row.from(), row.to(), row.title(), row.setBy(), row.setAt());
        }
    }

    private final MaintenanceService maintenance;
    private final PortfolioService portfolio;

    MaintenanceApi(MaintenanceService maintenance, PortfolioService portfolio) {
        this.maintenance = maintenance;
        this.portfolio = portfolio;
    }

    @GetMapping
    @ReadsApi
    List<Maintenance> all(@PathVariable String key) {
        return maintenance.of(service(key)).stream().map(Maintenance::of).toList();
    }

    /** Announces one, and answers all there are. */
    @PostMapping
    @ChangesReliability
    @ResponseStatus(HttpStatus.CREATED)
    List<Maintenance> plan(@PathVariable String key, @RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, FIELDS);
        maintenance.plan(
                service(key), new NewMaintenance(moment(body, "from"), moment(body, "to"), Input.text(body, "title")));
        return all(key);
    }

    @DeleteMapping("/{id}")
    @ChangesReliability
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable String id) {
        maintenance.remove(service(key), new MaintenanceId(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0));
    }

    private ServiceId service(String key) {
        return portfolio.service(key).id();
    }

    private static Instant moment(Map<String, @Nullable Object> body, String field) {
        String text = Input.required(field, Input.text(body, field));
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw DomainException.invalid(field, "error.api.moment", field, text);
        }
    }
}
