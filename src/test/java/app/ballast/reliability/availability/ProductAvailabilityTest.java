package app.ballast.reliability.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The row "Availability of a product": 1 − (union of the critical services' bad time) / known time. */
class ProductAvailabilityTest {

    @Test
    void aProductIsDownWhileACriticalServiceIs() {
        Uptime shop = new Uptime(spans(0, 100), spans(10, 30));
        Uptime payments = new Uptime(spans(50, 200), spans(60, 70, 150, 160));
        Uptime login = new Uptime(spans(0, 100), spans(20, 40));

        Uptime product = Uptime.ofProduct(List.of(shop, payments, login));

        assertThat(product.down()).isEqualTo(spans(10, 40, 60, 70, 150, 160));
        assertThat(product.within(at(0), at(300))).isEqualTo(new Availability(150, 50, 100));
        assertThat(Uptime.ofProduct(List.of())).isEqualTo(Uptime.UNKNOWN);
    }

    @Test
    void anOutageOfTwoServicesAtOnceCountsOnce() {
        Uptime product = Uptime.ofProduct(
                List.of(new Uptime(spans(0, 1_000), spans(100, 200)), new Uptime(spans(0, 1_000), spans(150, 250))));
        assertThat(product.within(at(0), at(1_000)).ratio()).hasValue(0.85);
    }

    @Test
    void aServiceWithoutDataCountsNeitherWay() {
        Uptime known = new Uptime(spans(0, 100), spans(0, 10));
        assertThat(Uptime.ofProduct(List.of(known, Uptime.UNKNOWN))).isEqualTo(known);
        assertThat(Uptime.ofProduct(List.of(Uptime.UNKNOWN))
                        .within(at(0), at(100))
                        .ratio())
                .isEmpty();
    }

    private static Spans spans(int... edges) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            spans.add(new Span(at(edges[i]), at(edges[i + 1])));
        }
        return Spans.of(spans);
    }

    private static Instant at(long second) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    }
}
