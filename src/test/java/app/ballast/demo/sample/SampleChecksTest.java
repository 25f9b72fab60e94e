package app.ballast.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.importing.ImportSource;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.availability.StatusTimeline;
import app.ballast.reliability.availability.Uptime;
import app.ballast.reliability.statuschecks.StatusChecksReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final SampleWorkspace SAMPLES = SampleWorkspace.at(NOW);

    private final Map<String, StatusTimeline> timelines = new TreeMap<>();
    private final List<Object> refused = new ArrayList<>();

    @Test
    void theImporterTakesEveryRow() {
        read();

        assertThat(refused).isEmpty();
        assertThat(timelines.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SAMPLES.services().stream().map(SampleService::name).toList());
    }

    @Test
    void theOutagesComeOutAsTheyWereMadeUp() {
        read();

        long outages = timelines.values().stream()
                .mapToLong(timeline -> timeline.outages().size())
                .sum();
        assertThat(outages).isEqualTo(SAMPLES.outages().size());
        assertThat(timelines.values())
                .allMatch(timeline -> timeline.outages().stream().noneMatch(outage -> outage.open()));
    }

    @Test
    void everyServiceIsKnownFromTheFirstDayUntilAFewMinutesAgo() {
        read();

        for (StatusTimeline timeline : timelines.values()) {
            Availability year = timeline.uptime().within(NOW.minus(Duration.ofDays(729)), NOW);
            assertThat(year.unknownSeconds()).isLessThan(300);
        }
    }

    @Test
    void theThreeProductsStandAtThreeLevelsOfTheirBudgets() {
        read();

        assertThat(ratio("CHK")).isBetween(0.995, 0.999);
        assertThat(ratio("SRC")).isGreaterThan(0.9995);
        assertThat(ratio("APP")).isBetween(0.9975, 0.9990);
    }

    private double ratio(String product) {
        List<Uptime> critical = SAMPLES.services().stream()
                .filter(service -> service.uses().contains(new SampleService.Use(product, true)))
                .map(service ->
                        Objects.requireNonNull(timelines.get(service.name())).uptime())
                .toList();
        return Uptime.ofProduct(critical)
                .within(NOW.minus(Duration.ofDays(30)), NOW)
                .ratio()
                .orElseThrow();
    }

    private void read() {
        for (SampleChecks file : SAMPLES.statusChecks()) {
            byte[] bytes = file.csv().getBytes(StandardCharsets.UTF_8);
            new StatusChecksReader(NOW)
                    .read(
                            ImportSource.of(new ByteArrayInputStream(bytes)),
                            (line, check) -> timelines
                                    .computeIfAbsent(check.serviceName(), name -> new StatusTimeline())
                                    .add(check.checkedAt(), check.status()),
                            refused::add);
        }
    }
}
