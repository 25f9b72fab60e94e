package app.ballast.engagement.ga4;

/**
 * A table of the report that is not stored.
 *
 * @param line the line of its header, from 1
 * @param header its header, shortened and in quotation marks
 * @param reason why, in words
 */
public record LeftOutTable(long line, String header, String reason) {}
