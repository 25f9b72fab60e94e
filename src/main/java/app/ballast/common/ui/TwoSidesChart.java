package app.ballast.common.ui;

import app.ballast.common.Period;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reliability above product on one time axis, under one cursor, with incidents, releases, deployments and decisions; a
 * button turns it into a table of the same data. The drawing code (ECharts) is loaded only when a chart is first shown.
 */
@Tag("ballast-chart")
@JsModule("./chart/ballast-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class TwoSidesChart extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "showTable",
            "showChart",
            "noData",
            "missing",
            "day",
            "events",
            "incident",
            "release",
            "deployment",
            "decision",
            "note",
            "comment",
            "unusual",
            "more",
            "download",
            "fullScreen",
            "closer",
            "chosen",
            "whole");

    public TwoSidesChart() {}

    public TwoSidesChart(ChartModel model) {
        show(model);
    }

    /** Draws the model in place of the one before it. */
    public void show(ChartModel model) {
        getElement().setProperty("data", json(model));
    }

    /** Hears of the day that somebody clicked, or chose by the arrow keys and Enter. */
    public Registration addDayClickListener(ComponentEventListener<DayClickEvent> listener) {
        return addListener(DayClickEvent.class, listener);
    }

    /**
     * Lets readers look closer at a part, by dragging over days or by Shift with the arrow keys and Enter, and leads back.
     *
     * @param present the period that is shown
     * @param go told of the one to show
     */
    public void follow(PeriodChoice present, Consumer<PeriodChoice> go) {
        getElement().setProperty("zoomable", true);
        getElement().setProperty("zoomed", present.between() != null);
        addListener(RangeEvent.class, range -> {
            if (PeriodChoice.reasonable(range.from, range.to)) {
                go.accept(present.closer(new Period(range.from, range.to)));
            }
        });
        addListener(WholeEvent.class, whole -> go.accept(present.whole()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, getTranslation("common.chart." + word)));
        getElement().setProperty("words", JSON.writeValueAsString(words));
        getElement().setProperty("locale", getLocale().toLanguageTag());
    }

    static String json(ChartModel model) {
        return JSON.writeValueAsString(model);
    }

    /** A day was chosen. */
    @DomEvent("day-click")
    public static class DayClickEvent extends ComponentEvent<TwoSidesChart> {

        private final LocalDate date;

        public DayClickEvent(TwoSidesChart source, boolean fromClient, @EventData("event.detail.date") String date) {
            super(source, fromClient);
            this.date = LocalDate.parse(date);
        }

        public LocalDate date() {
            return date;
        }
    }

    /** A range of days was chosen. */
    @DomEvent("range-select")
    public static class RangeEvent extends ComponentEvent<TwoSidesChart> {

        private final LocalDate from;
        private final LocalDate to;

        public RangeEvent(
                TwoSidesChart source,
                boolean fromClient,
                @EventData("event.detail.from") String from,
                @EventData("event.detail.to") String to) {
            super(source, fromClient);
            this.from = LocalDate.parse(from);
            this.to = LocalDate.parse(to);
        }
    }

    /** The whole period is wanted again. */
    @DomEvent("range-reset")
    public static class WholeEvent extends ComponentEvent<TwoSidesChart> {

        public WholeEvent(TwoSidesChart source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
