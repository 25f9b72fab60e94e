package app.ballast.common.importing;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line the line on which it begins, from 1
 * @param cells what its cells hold, unquoted, with spaces at the ends removed
 */
public record CsvRow(long line, List<String> cells) {}
