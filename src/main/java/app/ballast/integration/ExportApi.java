package app.ballast.integration;

import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import app.ballast.backlog.ExportService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a list holds, with every field of its items, as a file. */
@RestController
@RequestMapping("/api/v1/work-items/export")
class ExportApi {

    private static final BacklogSort BY_KEY = new BacklogSort(BacklogSort.Column.KEY, false);

    private final ExportService export;
    private final ItemFilters filters;

    ExportApi(ExportService export, ItemFilters filters) {
        this.export = export;
        this.filters = filters;
    }

    /** @param q a filter in the language of the page, with its order; without one they go by key */
    @GetMapping
    @ReadsApi
    void export(
            @RequestParam(defaultValue = "json") String format,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String product,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String text,
            HttpServletResponse response)
            throws IOException {
        ExportFormat as = Input.oneOf("format", format, ExportFormat.class);
        ItemFilters.Asked asked = filters.read(new ItemFilters.Words(q, product, kind, status, text));
        response.setContentType(as.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"backlog." + as.code() + "\"");
        export.write(asked.filter(), Objects.requireNonNullElse(asked.sort(), BY_KEY), as, response.getOutputStream());
    }
}
