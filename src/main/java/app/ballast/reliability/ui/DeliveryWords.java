package app.ballast.reliability.ui;

import app.ballast.common.ui.Figures;
import app.ballast.reliability.DeliveryReading;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.reliability.delivery.DeliveryFigures;
import app.ballast.reliability.delivery.Missing;
import app.ballast.reliability.delivery.Recovery;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words and numbers how changes reach production. */
record DeliveryWords(Figures figures) {

    private static final int SHORT_REVISION = 8;

    String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }

    String missing(Missing why) {
        return text("delivery.missing." + why.name());
    }

    /** A share as it is shown, with its sign. */
    String share(double share) {
        return figures.percent(share, share > 0 && share < 0.1 ? 1 : 0) + "\u00a0%";
    }

    /** "1.4 a week". */
    String frequency(double perWeek) {
        return text("delivery.a-week", figures.number(perWeek, perWeek < 10 ? 1 : 0));
    }

    /** "18 in 90 days, on 12 of them". */
    String often(DeliveryFigures reading) {
        return text("delivery.often", reading.deployments(), reading.counted(), reading.days());
    }

    /** "GitHub 12, by hand 1". */
    String sources(DeliveryReading reading) {
        if (reading.origins().isEmpty()) {
            return text("delivery.source.none");
        }
        return reading.origins().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> text("deployments.origin." + entry.getKey().name()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    String age(DeliveryReading reading) {
        Instant recorded = reading.recordedAt();
        if (recorded != null) {
            return text("delivery.recorded", figures.age(recorded));
        }
        Instant latest = reading.latest();
        return latest == null ? text("slo.no-data") : text("delivery.latest", figures.moment(latest));
    }

    /** What a failed deployment was recovered by, and how long that took. */
    String recovery(@Nullable Recovery recovery) {
        return recovery == null
                ? text("delivery.open")
                : text("delivery.by." + recovery.how().name(), figures.duration(recovery.after()));
    }

    String status(DeploymentStatus status) {
        return text("deployments.status." + status.name());
    }

    /** What else is to be said of a deployment in a list. */
    String more(Deployment row) {
        String revision = row.said().revision();
        String origin = text("deployments.origin." + row.origin().name());
        String start =
                revision == null ? "" : revision.substring(0, Math.min(SHORT_REVISION, revision.length())) + " · ";
        return start + row.said().environment() + " · " + origin;
    }
}
