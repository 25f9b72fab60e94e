package app.ballast.engagement;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportSample;
import app.ballast.engagement.ga4.DailyUsers;
import app.ballast.engagement.ga4.Ga4Snapshot;
import app.ballast.engagement.ga4.LeftOutTable;
import java.util.ArrayList;
import java.util.List;

/** What a preview says about a report. */
final class AnalyticsFacts {

    /** Tables that are named one by one; further ones are counted. */
    private static final int NAMED_TABLES = 10;

    private AnalyticsFacts() {}

    static List<ImportFact> of(Ga4Snapshot snapshot, long kept) {
        List<ImportFact> facts = new ArrayList<>();
        facts.add(ImportFact.of("import.fact.days", snapshot.from(), snapshot.to()));
        snapshot.activeUsers()
                .reversed()
                .forEach((window, days) -> facts.add(ImportFact.of("import.fact.active-users", window, days.size())));
        if (snapshot.retention() != null) {
            facts.add(ImportFact.of(
                    "import.fact.retention", snapshot.retention().cohorts().size()));
        }
        if (kept > 0) {
            facts.add(ImportFact.of("import.fact.kept", kept));
        }
        for (LeftOutTable table : snapshot.leftOut()
                .subList(0, Math.min(NAMED_TABLES, snapshot.leftOut().size()))) {
            facts.add(ImportFact.of("import.fact.left-out", table.line(), table.header(), table.why()));
        }
        if (snapshot.leftOutCount() > NAMED_TABLES) {
            facts.add(ImportFact.of("import.fact.left-out-more", snapshot.leftOutCount() - NAMED_TABLES));
        }
        return facts;
    }

    /** The first days that have somebody, since a report may begin with many that have nobody. */
    static ImportSample sample(Ga4Snapshot snapshot) {
        List<List<String>> rows = new ArrayList<>();
        snapshot.activeUsers().reversed().forEach((window, days) -> days.stream()
                .filter(day -> day.people() > 0)
                .limit(ImportSample.MOST / snapshot.activeUsers().size())
                .forEach(day -> rows.add(row(window, day))));
        return new ImportSample(List.of("import.column.date", "import.column.window", "import.column.people"), rows);
    }

    private static List<String> row(int window, DailyUsers day) {
        return List.of(day.date().toString(), String.valueOf(window), String.valueOf(day.people()));
    }
}
