package app.ballast.sources.ui;

import app.ballast.common.Messages;
import app.ballast.people.ReaderTime;
import app.ballast.sources.SourceRow;
import app.ballast.sources.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a source fares, in the reader's words and time. */
record StateWords(Locale locale, ZoneId zone) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /** One sentence for the list. */
    String state(SourceRow row) {
        SourceState state = row.state();
        if (!row.active()) {
            return text("sources.state.paused", time(state.lastSuccessAt()));
        }
        if (state.untried()) {
            return text("sources.state.untried");
        }
        return state.failures() > 0
                ? text("sources.state.failing", state.failures(), error(state))
                : text("sources.state.good", state.lastPoints(), time(state.lastSuccessAt()));
    }

    /** A word for the list's badge; empty where all is well. */
    String badge(SourceRow row) {
        if (!row.active()) {
            return text("sources.badge.paused");
        }
        return row.state().failures() > 0 ? text("sources.badge.failing") : "";
    }

    String lastSuccess(SourceState state) {
        if (state.lastSuccessAt() == null) {
            return text("sources.never");
        }
        return text("sources.success", time(state.lastSuccessAt()), state.lastPoints(), state.lastDropped());
    }

    String lastFailure(SourceState state) {
        return state.lastFailureAt() == null
                ? text("sources.never")
                : text("sources.failure", time(state.lastFailureAt()), error(state));
    }

    String next(SourceRow row) {
        return row.active() ? time(row.state().nextAt()) : text("sources.next.paused");
    }

    String every(Duration every) {
        long seconds = every.toSeconds();
        if (seconds % DAY == 0) {
            return text("sources.every.days", seconds / DAY);
        }
        if (seconds % HOUR == 0) {
            return text("sources.every.hours", seconds / HOUR);
        }
        return seconds % MINUTE == 0
                ? text("sources.every.minutes", seconds / MINUTE)
                : text("sources.every.seconds", seconds);
    }

    String time(@Nullable Instant at) {
        return at == null ? text("sources.never") : ReaderTime.dateAndTime(at, zone, locale);
    }

    private String error(SourceState state) {
        return state.lastError() == null ? "" : state.lastError().text(locale);
    }

    private String text(String key, Object... values) {
        return Messages.text(locale, key, values);
    }
}
