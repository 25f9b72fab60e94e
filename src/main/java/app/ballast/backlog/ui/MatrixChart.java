package app.ballast.backlog.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items by effort and cost of delay, each a dot whose shape and colour tell its kind; or the same as a table.
 *
 * @see <a href="../../../../../../../docs/decisions/0016-a-matrix-of-links.md">Decision 0016</a>
 */
@Tag("ballast-matrix")
@JsModule("./chart/ballast-matrix.ts")
class MatrixChart extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("showTable", "common.chart.showTable"),
            Map.entry("showChart", "common.chart.showChart"),
            Map.entry("key", "backlog.column.key"),
            Map.entry("item", "backlog.column.title"),
            Map.entry("kind", "backlog.column.kind"),
            Map.entry("score", "backlog.column.score"),
            Map.entry("effort", "backlog.matrix.effort"),
            Map.entry("cost", "backlog.matrix.cost"),
            Map.entry("weeks", "backlog.matrix.weeks"),
            Map.entry("week", "backlog.matrix.week"),
            Map.entry("first", "backlog.matrix.first"),
            Map.entry("stability", "backlog.kind.STABILITY"),
            Map.entry("feature", "backlog.kind.FEATURE"),
            Map.entry("tech-debt", "backlog.kind.TECH_DEBT"));

    /** @param chosen hears the key of the item that somebody opens */
    MatrixChart(Consumer<String> chosen) {
        getElement()
                .addEventListener(
                        "item-open",
                        event -> chosen.accept(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    void show(MatrixModel model) {
        getElement().setProperty("data", JSON.writeValueAsString(model));
    }

    /** @param key of the item that is open; empty for none */
    void mark(String key) {
        getElement().setProperty("open", key);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach((word, key) -> words.put(word, getTranslation(key)));
        getElement().setProperty("words", JSON.writeValueAsString(words));
        getElement().setProperty("locale", getLocale().toLanguageTag());
    }
}
