package app.ballast.engagement.ga4;

import app.ballast.common.importing.CsvRow;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through a report's comments and rows, opens a table at each header, and keeps the two that count. */
final class Ga4Tables {

    private final Consumer<Refusal> refused;
    private final List<LeftOutTable> leftOut = new ArrayList<>();
    private long leftOutCount;
    private ReportDates dates = new ReportDates();
    private boolean inTable;
    private @Nullable Ga4Table current;
    private long headerLine;
    private List<String> header = List.of();
    private @Nullable ActiveUsersTable activeUsers;
    private @Nullable RetentionTable retention;

    Ga4Tables(Consumer<Refusal> refused) {
        this.refused = refused;
    }

    /** Whether a header was seen since the last comment. */
    boolean inTable() {
        return inTable;
    }

    /** A comment ends the table before it and may hold a date of the one to come. */
    void comment(CsvRow row) {
        if (inTable) {
            close();
            dates = new ReportDates();
        }
        dates.add(String.join(" ", row.cells()));
    }

    void row(CsvRow row) {
        if (!inTable) {
            open(row);
        } else if (current != null) {
            current.row(row);
        }
    }

    /** A line that is no CSV or not UTF-8: among a table's rows it costs itself, above them we no longer know what we read. */
    void unreadable(Refusal refusal) {
        if (!inTable) {
            throw ImportProblem.of(refusal);
        }
        if (current != null) {
            current.unreadable();
            refused.accept(refusal);
        }
    }

    /** @throws ImportProblem where neither table was found */
    Ga4Snapshot snapshot() {
        close();
        Ga4Table first = activeUsers != null ? activeUsers : retention;
        if (first == null) {
            throw leftOut.isEmpty()
                    ? new ImportProblem("import.problem.ga4", leftOutCount)
                    : new ImportProblem(
                            "import.problem.ga4.first",
                            leftOutCount,
                            leftOut.getFirst().header(),
                            leftOut.getFirst().why());
        }
        return new Ga4Snapshot(
                first.period().from(),
                first.period().to(),
                activeUsers == null ? new TreeMap<>() : activeUsers.byWindow(),
                retention == null ? null : retention.triangle(),
                activeUsers == null ? 0 : activeUsers.leadingZeroDays(),
                leftOut,
                leftOutCount);
    }

    private void open(CsvRow row) {
        inTable = true;
        headerLine = row.line();
        header = HeaderShape.trimmed(row.cells());
        boolean users = HeaderShape.isActiveUsers(header);
        if (!users && !HeaderShape.isRetention(header)) {
            leaveOut(ImportFact.of("import.left-out.neither"));
        } else if (users ? activeUsers != null : retention != null) {
            leaveOut(ImportFact.of("import.left-out.second"));
        } else {
            openCounting(users);
        }
    }

    private void openCounting(boolean users) {
        ReportDates.Period period = dates.period();
        if (period == null) {
            leaveOut(ImportFact.of("import.left-out.no-days"));
        } else {
            current =
                    users ? new ActiveUsersTable(header, period, refused) : new RetentionTable(header, period, refused);
        }
    }

    private void close() {
        if (current != null) {
            ImportFact problem = current.problem();
            if (problem != null) {
                leaveOut(problem);
            } else {
                keep(current);
            }
        }
        current = null;
        inTable = false;
    }

    private void keep(Ga4Table table) {
        switch (table) {
            case ActiveUsersTable users -> activeUsers = users;
            case RetentionTable triangle -> retention = triangle;
        }
    }

    private void leaveOut(ImportFact why) {
        leftOutCount++;
        if (leftOut.size() < Ga4Snapshot.LEFT_OUT_KEPT) {
            leftOut.add(new LeftOutTable(headerLine, Refusal.shown(String.join(",", header)), why));
        }
    }
}
