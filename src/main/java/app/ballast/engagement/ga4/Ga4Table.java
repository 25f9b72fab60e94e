package app.ballast.engagement.ga4;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportFact;
import org.jspecify.annotations.Nullable;

/** A table that is being read, row by row. */
sealed interface Ga4Table permits ActiveUsersTable, RetentionTable {

    void row(CsvRow row);

    /** A row stands here that could not be read. */
    void unreadable();

    /** Once all rows are read: why the table cannot be stored after all, or null. */
    @Nullable
    ImportFact problem();

    ReportDates.Period period();
}
