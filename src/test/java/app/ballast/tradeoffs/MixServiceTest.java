package app.ballast.tradeoffs;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.Period;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.IncidentDraft;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentNotes;
import app.ballast.reliability.IncidentResponses;
import app.ballast.reliability.IncidentService;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.tradeoffs.mix.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MixServiceTest extends ProductTest {

    private static final Offset<Double> EXACTLY = Assertions.within(1e-9);

    /** A Monday to a Sunday. */
    private static final Period WEEK = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));

    @Autowired
    private MixService mixes;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private IncidentService incidents;

    @Autowired
    private IncidentResponses responses;

    @Autowired
    private JdbcClient database;

    @Test
    void hiddenWorkTakesItsTimeForEverybodyAlikeAndNothingElseOfItIsTold() {
        ActingAs worker = somebody("W. Orker", Role.TECHNOLOGY);
        ProductId secret = secretOf(worker);
        inProgress(checkout, worker, "2026-03-03T00:00:00Z", "2026-03-05T00:00:00Z");
        inProgress(secret, worker, "2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z");
        ServiceId vault = SystemActor.call("Test", () -> services.add("Vault", Map.of(secret, true)));
        IncidentId incident = worker.call(() -> incidents.open(new IncidentDraft(
                new IncidentNotes("Nobody may know", 1, null),
                List.of(vault),
                Instant.parse("2026-03-03T08:00:00Z"),
                Instant.parse("2026-03-03T08:00:00Z"),
                Instant.parse("2026-03-03T10:00:00Z"),
                "",
                "")));
        SystemActor.run("Test", () -> responses.restore(incident, worker.id()));

        for (ActingAs reader : List.of(viewer, worker, somebody("Ad Min", Role.ADMIN))) {
            Mix mix = reader.call(() -> mixes.of(checkout, WEEK, null));
            assertThat(mix.mix().days(Part.FEATURE))
                    .as("0.75 of Tuesday and half of Wednesday")
                    .isCloseTo(1.25, EXACTLY);
            assertThat(mix.mix().days(Part.UNPLANNED)).isZero();
            assertThat(mix.items().values())
                    .extracting(item -> item.key().toString())
                    .containsExactly("CHK-1");
            assertThat(mix.incidents()).isEmpty();
        }
    }

    private void inProgress(ProductId product, ActingAs who, String from, String to) {
        WorkItemId item = SystemActor.call(
                "Test", () -> backlog.id(backlog.log(NewWorkItem.of(product, Kind.FEATURE, "Gift cards"))));
        database.sql("insert into work_stint (item_id, person_id, from_at, to_at) values (?, ?, ?, ?)")
                .param(item.value())
                .param(who.id().value())
                .param(Instant.parse(from).atOffset(ZoneOffset.UTC))
                .param(Instant.parse(to).atOffset(ZoneOffset.UTC))
                .update();
    }
}
