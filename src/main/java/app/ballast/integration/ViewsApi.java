package app.ballast.integration;

import app.ballast.backlog.SavedViewRow;
import app.ballast.backlog.ViewService;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved views: those of the token's owner, and those that others share with them. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsApi {

    /**
     * A saved view.
     *
     * @param q its filter and order, as {@code GET /work-items} takes them
     * @param shows as what it shows the items
     * @param own whether it is the owner's
     */
    record View(long id, String name, String q, String shows, boolean shared, boolean own) {

        static View of(SavedViewRow row) {
            return new View(row.id().value(), row.name(), row.text(), row.type().name(), row.shared(), row.own());
        }
    }

    private final ViewService views;

    ViewsApi(ViewService views) {
        this.views = views;
    }

    @GetMapping
    @ReadsApi
    List<View> all() {
        return views.all().stream().map(View::of).toList();
    }
}
