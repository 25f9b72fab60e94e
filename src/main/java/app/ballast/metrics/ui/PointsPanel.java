package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.DayTalk;
import app.ballast.metrics.Correction;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.SentPoint;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The points of the period or of a day, the newest first; one is entered or corrected beside them. */
class PointsPanel extends SectionPanel {

    private final transient SeriesDesk desk;
    private final transient SeriesRef series;
    private final transient SeriesNumbers numbers;
    private final transient Runnable changed;
    private final Grid<SeriesPoint> grid = new Grid<>();
    private final Div corrections = new Div();
    private final Button whole = new Button(getTranslation("series.values.whole"), click -> showDay(null));
    private final Button talk = new Button("", click -> lead());
    private final transient Consumer<CommentId> lead;
    private final PointForm form;
    private transient @Nullable SeriesPeriod shown;
    private transient @Nullable LocalDate day;

    /**
     * @param mine whether the reader may enter values
     * @param lead leads to what was said of the day
     */
    PointsPanel(
            SeriesDesk desk,
            SeriesRef series,
            SeriesNumbers numbers,
            boolean mine,
            Runnable changed,
            Consumer<CommentId> lead) {
        super(numbers.text("series.values"));
        this.desk = desk;
        this.series = series;
        this.numbers = numbers;
        this.changed = changed;
        this.lead = lead;
        addClassName("series-points");
        form = new PointForm(series, numbers.zone(), this::enter);
        whole.addThemeVariants(ButtonVariant.TERTIARY);
        talk.addThemeVariants(ButtonVariant.TERTIARY);
        setAside(new Div(talk, whole));
        Div left = new Div(grid());
        left.addClassName("series-values");
        Div right = new Div(corrections);
        if (mine) {
            right.addComponentAsFirst(form);
        }
        right.addClassName("series-entry");
        Div both = new Div(left, right);
        both.addClassName("series-points-both");
        add(both);
    }

    private Grid<SeriesPoint> grid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("series-grid");
        grid.setAriaLabel(getTranslation("series.values"));
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addColumn(point -> numbers.time(series, point.at()))
                .setHeader(getTranslation("series.time"))
                .setAutoWidth(true);
        grid.addColumn(this::value).setHeader(getTranslation("series.value")).setAutoWidth(true);
        grid.addColumn(point -> getTranslation(
                        "series.recorded",
                        SeriesTiles.origin(point.origin(), point.recordedBy(), series, numbers),
                        numbers.age(point.recordedAt())))
                .setHeader(getTranslation("series.source"))
                .setFlexGrow(1);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                form.take(change.getValue());
            }
        });
        return grid;
    }

    private String value(SeriesPoint point) {
        Double denominator = point.denominator();
        return denominator == null
                ? numbers.value(series, point.value())
                : getTranslation(
                        "series.ratio",
                        numbers.plain(point.value(), 3),
                        numbers.plain(denominator, 3),
                        numbers.value(series, point.reading()));
    }

    /** Shows one day's points alone; null for the whole period. */
    void showDay(@Nullable LocalDate date) {
        day = date;
        show(Objects.requireNonNull(shown));
    }

    void show(SeriesPeriod now) {
        shown = now;
        LocalDate first = day == null ? now.period().from() : day;
        LocalDate last = day == null ? now.period().to() : day;
        Instant from =
                first.atStartOfDay(series.daily() ? ZoneOffset.UTC : now.zone()).toInstant();
        Instant to = last.plusDays(1)
                .atStartOfDay(series.daily() ? ZoneOffset.UTC : now.zone())
                .toInstant();
        whole.setVisible(day != null);
        long said = talk().map(DayTalk::comments).orElse(0L);
        talk.setText(getTranslation("series.values.talk", said));
        talk.setVisible(said > 0);
        grid.setItems(
                query -> desk.points().newest(series.id(), from, to, query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateText(getTranslation(
                day == null ? "series.values.none" : "series.values.none.day", day == null ? "" : numbers.day(day)));
        corrections.removeAll();
        List<Correction> replaced = desk.points().corrections(series.id(), from, to);
        if (!replaced.isEmpty()) {
            UnorderedList list = new UnorderedList();
            replaced.forEach(correction -> list.add(new ListItem(said(correction))));
            corrections.add(new H3(getTranslation("series.corrections")), list);
        } else {
            corrections.add(new Paragraph(getTranslation("series.corrections.none")));
        }
    }

    /** What was said of the day that is shown. */
    private Optional<DayTalk> talk() {
        return Objects.requireNonNull(shown).talk().stream()
                .filter(said -> said.day().equals(day))
                .findFirst();
    }

    private void lead() {
        talk().ifPresent(said -> lead.accept(said.first()));
    }

    private String said(Correction correction) {
        return getTranslation(
                "series.correction",
                numbers.time(series, correction.at()),
                value(correction.was()),
                SeriesTiles.origin(correction.was().origin(), correction.was().recordedBy(), series, numbers),
                correction.replacedBy(),
                numbers.moment(correction.replacedAt()));
    }

    /** @throws DomainException where the value cannot be meant */
    private void enter(SentPoint typed) {
        PointTally tally = desk.points().enter(series.id(), typed);
        Notices.success(getTranslation(tally.stored() > 0 ? "series.entered" : "series.entered.same"));
        changed.run();
    }
}
