package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files: the body of the request is the file itself. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    /** A line that is not stored, and why. */
    record RefusedLine(long line, String field, String reason) {

        static RefusedLine of(Refusal refusal) {
            return new RefusedLine(refusal.line(), refusal.field(), refusal.reason());
        }
    }

    /** What an import did, or would do. */
    record Answer(
            long stored,
            long unchanged,
            List<RefusedLine> refused,
            long refusedTotal,
            List<ImportedName> services,
            List<ImportedName> series) {

        static Answer of(ImportResult result) {
            return new Answer(
                    result.stored(),
                    result.unchanged(),
                    result.refused().stream().map(RefusedLine::of).toList(),
                    result.refusedCount(),
                    result.services(),
                    result.series());
        }
    }

    private final List<Importer> importers;

    ImportsApi(List<Importer> importers) {
        this.importers = importers;
    }

    /** Measurements of either side; each importer says by itself who may do that. */
    @PostMapping({"/status-checks", "/analytics", "/series", "/adoption", "/answers", "/revenue"})
    @ChangesMetrics
    Answer metrics(
            @RequestParam String product,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Map<String, String> options,
            HttpServletRequest request)
            throws IOException {
        String address = request.getRequestURI();
        return take(address.substring(address.lastIndexOf('/') + 1), product, dryRun, options, request);
    }

    @PostMapping("/work-items")
    @ChangesItems
    Answer workItems(
            @RequestParam String product,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Map<String, String> options,
            HttpServletRequest request)
            throws IOException {
        return take("work-items", product, dryRun, options, request);
    }

    /** What the sender calls the content, where it is a type that files have; what clients send unasked says nothing. */
    private static @Nullable String contentType(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_TYPE), "")
                .toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")) {
            return "csv";
        }
        return type.startsWith("application/json") ? "json" : null;
    }

    /**
     * Imports the body to a product.
     *
     * @param options further parameters are the importer's own options
     */
    private Answer take(
            String kind, String product, boolean dryRun, Map<String, String> options, HttpServletRequest request)
            throws IOException {
        Importer importer = importers.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("import of " + kind));
        ImportFile.checkSize(request.getContentLengthLong());
        Map<String, String> own = new LinkedHashMap<>(options);
        own.remove("product");
        own.remove("dryRun");
        String type = contentType(request);
        if (type != null) {
            own.putIfAbsent("type", type);
        }
        try (ImportFile file = ImportFile.keep(request.getInputStream(), kind)) {
            ImportRequest wanted = new ImportRequest(product, file, own);
            return Answer.of(
                    dryRun
                            ? importer.preview(wanted, ImportWatch.NONE).result()
                            : importer.store(wanted, ImportWatch.NONE));
        }
    }
}
