package app.ballast.backlog;

import app.ballast.backlog.scoring.Moscow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a query reads for a {@link BacklogRow}. */
record RowData(
        long id,
        String productKey,
        int number,
        long productId,
        Kind kind,
        Status status,
        @Nullable LocalDate snoozedUntil,
        String title,
        @Nullable BigDecimal costOfDelay,
        @Nullable BigDecimal score,
        @Nullable BigDecimal effort,
        int votes,
        @Nullable Long assigneeId,
        String reporterName,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String overProduct,
        @Nullable Integer overNumber,
        @Nullable String moveReason,
        @Nullable Moscow moscow) {}
