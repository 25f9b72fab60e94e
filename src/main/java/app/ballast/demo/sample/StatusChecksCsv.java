package app.ballast.demo.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Outages as the file that a monitor would have written of them: a row whenever a status changes, one a day besides, and one
 * of just now, so that nothing between the first and the present is unknown.
 */
final class StatusChecksCsv {

    private static final String HEADER = "checked_at,service,status,http_status,response_ms\n";
    private static final String UP = "up,200,";
    private static final String DOWN = "down,503,0";

    private final SampleDays days;
    private final List<SampleOutage> outages;

    StatusChecksCsv(SampleDays days, List<SampleOutage> outages) {
        this.days = days;
        this.outages = outages;
    }

    /** One file for each product, by time; each service stands in that of the first product that uses it. */
    List<SampleChecks> files() {
        Map<String, TreeMap<String, String>> byProduct = new LinkedHashMap<>();
        int minute = 1;
        for (SampleService service : SampleService.all()) {
            String product = service.uses().getFirst().product();
            check(byProduct.computeIfAbsent(product, key -> new TreeMap<>()), service, minute++);
        }
        return byProduct.entrySet().stream()
                .map(file -> new SampleChecks(
                        file.getKey(), HEADER + String.join("", file.getValue().values())))
                .toList();
    }

    private void check(TreeMap<String, String> rows, SampleService service, int minute) {
        Dice dice = Dice.of("checks " + service.key());
        List<SampleOutage> down = outages.stream()
                .filter(outage -> outage.service().equals(service.name()))
                .toList();
        for (LocalDate day = days.first(); !day.isAfter(days.today()); day = day.plusDays(1)) {
            row(rows, service, SampleDays.at(day, 0, minute), down, dice);
        }
        for (SampleOutage outage : down) {
            row(rows, service, outage.from(), down, dice);
            row(rows, service, outage.to(), down, dice);
        }
        row(rows, service, days.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(20L * minute), down, dice);
    }

    private void row(
            TreeMap<String, String> rows, SampleService service, Instant at, List<SampleOutage> down, Dice dice) {
        if (!at.isBefore(days.now())) {
            return;
        }
        boolean isDown = down.stream().anyMatch(outage -> !at.isBefore(outage.from()) && at.isBefore(outage.to()));
        String seen = isDown ? DOWN : UP + Math.round(service.answersIn() * dice.wobble(0.4));
        rows.put(at + service.name(), at + "," + service.name() + "," + seen + "\n");
    }
}
