package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the queue, with its past.
 *
 * @param product key of the product
 * @param service name of the service, null for none
 * @param effort person-weeks, null where nobody has estimated
 * @param assignee null for nobody
 * @param declineReason null unless declined
 * @param mergedInto title of the other item, null unless merged
 * @param comments by time
 * @param votes by time, each person at most once
 */
public record SampleItem(
        String product,
        Kind kind,
        Status status,
        String title,
        @Nullable String service,
        @Nullable BigDecimal effort,
        Wording wording,
        SamplePerson reporter,
        @Nullable SamplePerson assignee,
        ItemDates dates,
        @Nullable String declineReason,
        @Nullable String mergedInto,
        List<Said> comments,
        List<Vote> votes) {

    /** What it says besides its title; empty where nothing was said. */
    public record Wording(
            String description, String forWhom, String customerReason, String feasibility, String acceptance) {}

    /** A comment in Markdown. */
    public record Said(SamplePerson author, Instant at, String text) {}

    /** That somebody wants it. */
    public record Vote(SamplePerson person, Instant at) {}
}
