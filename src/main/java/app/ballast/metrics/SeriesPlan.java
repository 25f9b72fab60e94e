package app.ballast.metrics;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table goes where.
 *
 * @param values by place of the column, the metric or key of the series; columns that are left out have none
 * @param there the series of the product that the person may write
 */
record SeriesPlan(
        SeriesTable table,
        TableGuess guess,
        boolean dayFirst,
        boolean comma,
        Map<Integer, String> values,
        List<SeriesRef> there) {

    private static final int LONGEST = 100;

    /**
     * What holds for a table.
     *
     * @param said by hand, now or for such a table before
     */
    static SeriesPlan of(SeriesTable table, SeriesMapping said, List<SeriesRef> there) {
        int date = said.date() == null ? -1 : table.place(SeriesMapping.DATE, said.date());
        TableGuess guess = TableGuess.of(table.headings(), table.rows(), date);
        Map<Integer, String> values = new LinkedHashMap<>();
        for (int place : guess.numbers()) {
            String slug = slug(table.headings().get(place));
            if (!slug.isEmpty()) {
                values.put(place, slug);
            }
        }
        said.values().forEach((heading, series) -> {
            int place = table.place(SeriesMapping.VALUE + heading, heading);
            if (place == guess.dateColumn()) {
                throw DomainException.invalid(
                        SeriesMapping.VALUE + heading, "import.series.error.date-column", heading);
            }
            if (series.equals(SeriesMapping.NONE)) {
                values.remove(place);
            } else {
                values.put(place, series);
            }
        });
        return new SeriesPlan(
                table,
                guess,
                said.dates() == null ? guess.dayFirst() : said.dates().equals(SeriesMapping.DAY_FIRST),
                said.decimals() == null ? guess.comma() : said.decimals().equals(SeriesMapping.COMMA),
                values,
                there);
    }

    /** A heading as it names a series: "Sign-ups (web)" becomes {@code sign-ups-web}. */
    static String slug(String heading) {
        String slug =
                heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+$", "");
    }

    /** The series of this key or metric; empty where it is to be made. */
    Optional<SeriesRef> known(String wanted) {
        return there.stream()
                .filter(one -> one.key().equals(wanted))
                .findFirst()
                .or(() -> there.stream()
                        .filter(one -> one.service() == null && one.metric().equals(wanted))
                        .findFirst());
    }

    /** What may be chosen, first what holds now. */
    List<ImportOption> options() {
        List<ImportOption> options = new ArrayList<>();
        String date = table.headings().get(guess.dateColumn());
        options.add(new ImportOption(
                SeriesMapping.DATE,
                ImportFact.of("import.series.choice.date"),
                firstOf(
                                date,
                                table.headings().stream()
                                        .filter(one -> !one.isBlank())
                                        .toList())
                        .stream()
                        .map(one -> new ImportOption.Choice(one, ImportFact.of("import.series.column", one)))
                        .toList()));
        for (int place = 0; place < table.headings().size(); place++) {
            String heading = table.headings().get(place);
            if (place != guess.dateColumn() && !heading.isBlank()) {
                options.add(value(place, heading));
            }
        }
        options.add(choice(SeriesMapping.DECIMALS, comma, SeriesMapping.COMMA, SeriesMapping.POINT));
        if (guess.either()) {
            options.add(choice(SeriesMapping.DATES, dayFirst, SeriesMapping.DAY_FIRST, SeriesMapping.MONTH_FIRST));
        }
        return options;
    }

    private ImportOption value(int place, String heading) {
        List<String> offered = new ArrayList<>();
        offered.add(SeriesMapping.NONE);
        there.forEach(one -> offered.add(one.key()));
        String slug = slug(heading);
        if (!slug.isEmpty() && known(slug).isEmpty()) {
            offered.add(slug);
        }
        String now = values.getOrDefault(place, SeriesMapping.NONE);
        String present = known(now).map(SeriesRef::key).orElse(now);
        return new ImportOption(
                SeriesMapping.VALUE + heading,
                ImportFact.of("import.series.choice.value", heading),
                firstOf(present, offered).stream().map(this::series).toList());
    }

    private ImportOption.Choice series(String wanted) {
        if (wanted.equals(SeriesMapping.NONE)) {
            return new ImportOption.Choice(wanted, ImportFact.of("import.series.leave"));
        }
        return new ImportOption.Choice(
                wanted,
                known(wanted)
                        .map(one -> ImportFact.of("import.series.column", one.name()))
                        .orElseGet(() -> ImportFact.of("import.series.new", wanted)));
    }

    private static ImportOption choice(String name, boolean first, String one, String other) {
        return new ImportOption(
                name,
                ImportFact.of("import.series.choice." + name),
                (first ? List.of(one, other) : List.of(other, one))
                        .stream()
                                .map(value -> new ImportOption.Choice(value, ImportFact.of("import.series." + value)))
                                .toList());
    }

    private static List<String> firstOf(String first, List<String> all) {
        List<String> ordered = new ArrayList<>(List.of(first));
        all.stream().filter(one -> !one.equals(first)).forEach(ordered::add);
        return ordered;
    }
}
