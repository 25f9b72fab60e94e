package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.KeptChoice;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of one table hold what, as far as somebody said so: now, or for such a table before.
 *
 * @param headings of the table
 * @param kept what was said before; null for nothing
 * @param now what the request says
 */
record ChosenColumns(List<String> headings, @Nullable KeptChoice kept, Map<ItemColumn, String> now) {

    /** The option that names what was kept. */
    static final String MAPPING = "mapping";

    private static final int MOST_OFFERED = 400;
    private static final int LONGEST_OFFERED = 300;
    private static final int LISTED = 20;

    static final ChosenColumns NOTHING = new ChosenColumns(List.of(), null, Map.of());

    /**
     * What holds for a table.
     *
     * @param options of the request
     * @throws DomainException where a column is none that there is, or its heading is not in the table, or there is no
     *     mapping of the name
     */
    static ChosenColumns of(List<String> headings, Map<String, String> options, KeptMappings mappings) {
        Map<ItemColumn, String> now = byHand(options);
        String name = options.get(MAPPING);
        KeptChoice kept = name != null && now.isEmpty()
                ? mappings.named(name)
                : mappings.of(headings).orElse(null);
        ChosenColumns chosen = new ChosenColumns(headings, kept, now);
        chosen.all().forEach(chosen::require);
        return chosen;
    }

    /** Whether a request names columns, or what was kept of them. */
    static boolean isNamedIn(Map<String, String> options) {
        return options.containsKey(MAPPING)
                || options.keySet().stream().anyMatch(option -> option.startsWith(ColumnPlan.OPTION));
    }

    private static Map<ItemColumn, String> byHand(Map<String, String> options) {
        Map<ItemColumn, String> named = new EnumMap<>(ItemColumn.class);
        options.forEach((option, heading) -> {
            if (option.startsWith(ColumnPlan.OPTION)) {
                named.put(KeptMappings.column(option.substring(ColumnPlan.OPTION.length())), heading);
            }
        });
        return named;
    }

    private void require(ItemColumn column, String heading) {
        if (!heading.equals(ColumnPlan.NONE) && !ColumnPlan.has(headings, heading)) {
            String there = headings.stream()
                    .filter(one -> !one.isBlank())
                    .distinct()
                    .limit(LISTED)
                    .collect(Collectors.joining(", "));
            throw DomainException.invalid(
                    ColumnPlan.OPTION + column.code(), "backlog.import.error.heading", heading, there);
        }
    }

    /** Headings by column: what was said before, with what is said now in its place. */
    Map<ItemColumn, String> all() {
        Map<ItemColumn, String> all = new EnumMap<>(ItemColumn.class);
        if (kept != null) {
            kept.chosen().forEach((code, heading) -> all.put(KeptMappings.column(code), heading));
        }
        all.putAll(now);
        return all;
    }

    /** What is to be kept for the next such table; empty where nothing was said by hand. */
    Map<String, String> toKeep() {
        Map<String, String> codes = new HashMap<>();
        all().forEach((column, heading) -> codes.put(column.code(), heading));
        return codes;
    }

    /** One choice for each column; first what holds now. */
    List<ImportOption> options(ColumnPlan plan) {
        List<String> offered = headings.stream()
                .filter(heading -> !heading.isBlank() && heading.length() <= LONGEST_OFFERED)
                .distinct()
                .limit(MOST_OFFERED)
                .toList();
        return ColumnPlan.CHOSEN.stream()
                .map(column -> {
                    List<Integer> places = plan.columns().getOrDefault(column, List.of());
                    String present = places.isEmpty() ? ColumnPlan.NONE : headings.get(places.getFirst());
                    return new ImportOption(
                            ColumnPlan.OPTION + column.code(),
                            ImportFact.of("backlog.import.column.of." + column.code()),
                            Stream.concat(Stream.of(present, ColumnPlan.NONE), offered.stream())
                                    .distinct()
                                    .map(ChosenColumns::choice)
                                    .toList());
                })
                .toList();
    }

    private static ImportOption.Choice choice(String heading) {
        return new ImportOption.Choice(
                heading,
                heading.equals(ColumnPlan.NONE)
                        ? ImportFact.of("backlog.none")
                        : ImportFact.of("backlog.import.column.named", heading));
    }
}
