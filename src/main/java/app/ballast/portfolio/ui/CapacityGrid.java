package app.ballast.portfolio.ui;

import app.ballast.people.TeamId;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.TeamCapacity;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Teams by week. Whoever keeps capacity types into the cells; an emptied week is as usual again. */
@JsModule("./capacity/capacity-cells.ts")
class CapacityGrid extends Grid<TeamCapacity> {

    /** Weeks that are shown at once: a quarter. */
    static final int WEEKS = 13;

    private static final int ROW = 54;
    private static final int FRAME = 92;
    private static final int LEAST_ROWS = 4;

    private static final String TEAM = "<a class=\"capacity-team\" href=\"${item.href}\" router-link>${item.name}</a>"
            + "<div class=\"capacity-products\">${item.products}</div>";
    private static final String FIELD = "<input class=\"capacity-cell\" inputmode=\"decimal\" autocomplete=\"off\""
            + " data-team=\"${item.team}\" data-column=\"${item.column}\" ?data-own=${item.own}"
            + " aria-label=\"${item.label}\" .value=${item.value}>";
    private static final String TEXT = "<span class=\"capacity-cell\" ?data-own=${item.own}>${item.value}</span>";

    private final transient CapacityWords words;
    private final boolean keeper;
    private final List<Div> headings = new ArrayList<>();
    private final List<Column<TeamCapacity>> numbers = new ArrayList<>();
    private transient List<TeamCapacity> teams = List.of();
    private transient IsoWeek from;
    private transient Function<TeamCapacity, String> products = team -> "";
    private String query = "";

    /** A cell that somebody typed into. */
    interface Edited {

        /** @param week null for the usual week */
        void edited(TeamCapacity team, @Nullable IsoWeek week, String text);
    }

    /** @param keeper whether the reader may change it */
    CapacityGrid(CapacityWords words, IsoWeek from, boolean keeper) {
        this.words = words;
        this.from = from;
        this.keeper = keeper;
        addClassName("capacity-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("nav.capacity"));
        addColumn(LitRenderer.<TeamCapacity>of(TEAM)
                        .withProperty(
                                "href",
                                team -> PortfolioLinks.CAPACITY + "/"
                                        + team.team().value() + query)
                        .withProperty("name", TeamCapacity::name)
                        .withProperty("products", team -> products.apply(team)))
                .setHeader(getTranslation("capacity.team"))
                .setFooter(getTranslation("capacity.total"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(1);
        for (int i = 0; i <= WEEKS; i++) {
            number(i);
        }
        setDataProvider(new CallbackDataProvider<>(
                rows -> teams.stream().skip(rows.getOffset()).limit(rows.getLimit()),
                rows -> teams.size(),
                TeamCapacity::team));
    }

    void whenEdited(Edited edited) {
        getElement()
                .addEventListener("capacity-edit", event -> {
                    long team = event.getEventData().get("event.detail.team").asLong();
                    int column = event.getEventData().get("event.detail.column").asInt();
                    String text = event.getEventData().get("event.detail.text").asString();
                    teams.stream()
                            .filter(one -> one.team().value() == team)
                            .findFirst()
                            .ifPresent(one -> edited.edited(one, week(column), text));
                })
                .addEventData("event.detail.team")
                .addEventData("event.detail.column")
                .addEventData("event.detail.text");
    }

    private void number(int place) {
        Div heading = new Div();
        heading.addClassName("capacity-heading");
        headings.add(heading);
        Column<TeamCapacity> column = addColumn(LitRenderer.<TeamCapacity>of(keeper ? FIELD : TEXT)
                .withProperty("team", team -> String.valueOf(team.team().value()))
                .withProperty("column", team -> String.valueOf(place))
                .withProperty("own", team -> place > 0 && team.differsIn(from.plus(place - 1)))
                .withProperty("label", team -> label(team, place))
                .withProperty("value", team -> words.amount(amount(team, place))));
        column.setHeader(heading)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(place == 0 ? "80px" : "64px")
                .setFlexGrow(0);
        column.setPartNameGenerator(team -> place == 0 ? "usual" : "week");
        numbers.add(column);
    }

    /** The column's week; null for that of the usual week. */
    private @Nullable IsoWeek week(int place) {
        return place == 0 ? null : from.plus(place - 1);
    }

    private BigDecimal amount(TeamCapacity team, int place) {
        IsoWeek week = week(place);
        return week == null ? team.usual() : team.in(week);
    }

    private String label(TeamCapacity team, int place) {
        IsoWeek week = week(place);
        return week == null
                ? getTranslation("capacity.cell.usual", team.name())
                : getTranslation("capacity.cell.week", team.name(), week.number(), words.day(week.monday()));
    }

    /**
     * Shows teams.
     *
     * @param what names the products of a team
     * @param address query part of the page's address
     */
    void show(List<TeamCapacity> newTeams, IsoWeek newFrom, Function<TeamCapacity, String> what, String address) {
        teams = newTeams;
        from = newFrom;
        products = what;
        query = address.isEmpty() ? "" : "?" + address;
        for (int i = 0; i <= WEEKS; i++) {
            int place = i;
            head(headings.get(i), week(i));
            numbers.get(i)
                    .setFooter(words.amount(
                            teams.stream().map(team -> amount(team, place)).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        // As high as its rows, so that the sums stand right below them; where there is less room it scrolls.
        setHeight((Math.max(teams.size(), LEAST_ROWS) * ROW + FRAME) + "px");
        getDataProvider().refreshAll();
    }

    private void head(Div heading, @Nullable IsoWeek week) {
        heading.removeAll();
        Span day = new Span(week == null ? getTranslation("capacity.usual.unit") : words.shortDay(week.monday()));
        day.addClassName("capacity-day");
        heading.add(
                new Span(
                        week == null
                                ? getTranslation("capacity.usual")
                                : getTranslation("capacity.week", week.number())),
                day);
    }

    /**
     * Shows what is stored in its cell, or that what was typed is not allowed.
     *
     * @param stored null where it was refused
     */
    void answer(TeamId team, @Nullable IsoWeek week, @Nullable BigDecimal stored) {
        int place = week == null ? 0 : Math.toIntExact(ChronoUnit.WEEKS.between(from.monday(), week.monday())) + 1;
        getElement()
                .executeJs(
                        "window.ballastCapacity.answer(this, $0, $1, $2)",
                        String.valueOf(team.value()),
                        String.valueOf(place),
                        stored == null ? "" : words.amount(stored));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("window.ballastCapacity.listen(this)");
    }
}
