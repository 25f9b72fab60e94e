package app.ballast.demo.sample;

import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a customer asks for an item.
 *
 * @param item its title
 * @param by who wrote it down
 */
public record SampleRequest(String item, CustomerRequest request, SamplePerson by, Instant at) {

    private static final String UNKNOWN = "-";

    /** All of them, in the order in which they were written by hand. */
    public static List<SampleRequest> all(List<SamplePerson> people, Instant now) {
        return new Script("requests.txt")
                .rows().stream().map(row -> read(row, people, now)).toList();
    }

    private static SampleRequest read(List<String> row, List<SamplePerson> people, Instant now) {
        BigDecimal reached = number(row.get(2));
        return new SampleRequest(
                row.get(0),
                new CustomerRequest(
                        row.get(1),
                        reached == null ? null : reached.longValue(),
                        number(row.get(3)),
                        RequestSource.valueOf(row.get(4)),
                        "",
                        row.get(6)),
                Dice.of("request " + row.get(0) + row.get(1)).pick(people),
                now.minus(Duration.ofDays(Long.parseLong(row.get(5)))));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.equals(UNKNOWN) ? null : new BigDecimal(cell);
    }
}
