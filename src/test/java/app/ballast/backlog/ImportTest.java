package app.ballast.backlog;

import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.support.ActingAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of imports of items have in common: files of text that go to the product CHK. */
abstract class ImportTest extends BacklogTest {

    @Autowired
    WorkItemImporter importer;

    WorkItemDetails item(String key) {
        return viewer.call(() -> backlog.details(ItemKey.of(key)));
    }

    ImportPreview preview(String text, Map<String, String> options) {
        return product.call(
                () -> request("table.csv", text, options, wanted -> importer.preview(wanted, ImportWatch.NONE)));
    }

    ImportResult store(String text, Map<String, String> options) {
        return store(product, "table.csv", text, options);
    }

    ImportResult store(ActingAs who, String file, String text, Map<String, String> options) {
        return who.call(() -> request(file, text, options, wanted -> importer.store(wanted, ImportWatch.NONE)));
    }

    private static <T> T request(
            String name, String text, Map<String, String> options, Function<ImportRequest, T> work) {
        try (ImportFile file = ImportFile.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)) {
            return work.apply(new ImportRequest("CHK", file, options));
        }
    }
}
