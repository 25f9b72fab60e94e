package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import org.jspecify.annotations.Nullable;

/**
 * A line of the activity stream as one reader may see it.
 *
 * @param row what was recorded, without what does not exist for the reader
 * @param path address of the page of its subject, null where none shows it
 */
public record ActivityLine(ActivityRow row, @Nullable String path) {}
