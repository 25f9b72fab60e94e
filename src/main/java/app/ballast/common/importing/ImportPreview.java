package app.ballast.common.importing;

import java.util.List;

/**
 * What an import would do.
 *
 * @param result as {@link Importer#store} would answer now
 * @param facts what the file holds, one sentence each
 * @param sample some of what would be stored
 * @param options what may be chosen for this file, with what each choice means for it
 */
public record ImportPreview(
        ImportResult result, List<ImportFact> facts, ImportSample sample, List<ImportOption> options) {

    public ImportPreview {
        facts = List.copyOf(facts);
        options = List.copyOf(options);
    }
}
