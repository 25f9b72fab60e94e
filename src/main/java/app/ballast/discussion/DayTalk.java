package app.ballast.discussion;

import java.time.LocalDate;

/**
 * How much was said of a day of a chart.
 *
 * @param comments that are there, at least 1
 * @param first the earliest of them
 */
public record DayTalk(LocalDate day, long comments, CommentId first) {}
