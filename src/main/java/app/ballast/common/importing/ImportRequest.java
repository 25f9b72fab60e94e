package app.ballast.common.importing;

import java.util.Map;

/**
 * A file to import, whereto and how.
 *
 * @param productKey key of the product that it is imported to, such as {@code CHK}
 * @param file the file, which may be read several times
 * @param options what was chosen of the {@link ImportOption}s that the preview offered, by name; what is not named has its
 *     first value
 */
public record ImportRequest(String productKey, ImportFile file, Map<String, String> options) {

    public ImportRequest {
        options = Map.copyOf(options);
    }

    /** Whether a yes-or-no option was chosen; no where nothing was said. */
    public boolean chosen(String option) {
        return Boolean.parseBoolean(options.getOrDefault(option, ImportOption.NO));
    }
}
