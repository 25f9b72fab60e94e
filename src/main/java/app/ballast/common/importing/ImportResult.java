package app.ballast.common.importing;

import java.util.List;

/**
 * What an import did, or would do. A line is stored, unchanged or refused.
 *
 * @param stored new or corrected
 * @param unchanged there before with the same content, twice in the file, or kept because a person edited what is there
 * @param refused the first refused lines by number, at most {@link Refusals#KEPT}
 * @param refusedCount all refused lines
 * @param services the services that the file speaks of
 * @param series the series that the file speaks of
 */
public record ImportResult(
        long stored,
        long unchanged,
        List<Refusal> refused,
        long refusedCount,
        List<ImportedName> services,
        List<ImportedName> series) {

    public ImportResult {
        refused = List.copyOf(refused);
        services = List.copyOf(services);
        series = List.copyOf(series);
    }
}
