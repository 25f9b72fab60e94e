package app.ballast.support;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Puts files through importers as the import page and the REST API do: kept on disk first. */
public final class ImportFiles {

    private ImportFiles() {}

    public static ImportResult store(Importer importer, String product, String text) {
        return store(importer, product, stream(text), Map.of());
    }

    public static ImportResult store(
            Importer importer, String product, InputStream stream, Map<String, String> options) {
        return with(product, stream, options, request -> importer.store(request, ImportWatch.NONE));
    }

    public static ImportPreview preview(Importer importer, String product, String text) {
        return preview(importer, product, stream(text), Map.of());
    }

    public static ImportPreview preview(
            Importer importer, String product, InputStream stream, Map<String, String> options) {
        return with(product, stream, options, request -> importer.preview(request, ImportWatch.NONE));
    }

    /** For requests with a watch of their own. */
    public static <T> T with(
            String product, InputStream stream, Map<String, String> options, Function<ImportRequest, T> work) {
        try (ImportFile file = ImportFile.keep(stream, "test.csv")) {
            return work.apply(new ImportRequest(product, file, options));
        }
    }

    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
