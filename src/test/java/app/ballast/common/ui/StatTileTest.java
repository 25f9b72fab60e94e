package app.ballast.common.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation.Input;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatTileTest {

    private static final Explanation WHY = new Explanation(
            "Availability of Checkout",
            "up / (up + down)",
            List.of(
                    new Input("Down", "48 min", "measured", "2 min ago", null),
                    new Input("Objective", "99.9 %", "entered", "3 Sep", "reliability/checkout")),
            List.of("Planned maintenance counts."));

    @BeforeEach
    void openWindow() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void closeWindow() {
        MockVaadin.tearDown();
    }

    @Test
    void knownNumberShowsUnitChangeTargetAndCourse() {
        StatTile tile = tile(known(new Change(-0.06, "0.06 pt", Better.HIGHER), 1.0, null, 3.0));

        assertThat(text(tile, "value")).isEqualTo("99.87");
        assertThat(text(tile, "unit")).isEqualTo("%");
        assertThat(text(tile, "change")).isEqualTo("▼ 0.06 pt");
        assertThat(part(tile, "change").getElement().getAttribute("data-tone")).isEqualTo("worse");
        assertThat(text(tile, "target")).isEqualTo("SLO 99.9 %");
        assertThat(parts(tile, "trend")).hasSize(1);
    }

    @Test
    void unknownNumberShowsItsReasonAndNothingElse() {
        StatTile tile = tile(new Reading.Unknown("No incidents recorded since 3 Oct"));

        assertThat(text(tile, "reason")).isEqualTo("No incidents recorded since 3 Oct");
        assertThat(parts(tile, "value")).isEmpty();
        assertThat(parts(tile, "change")).isEmpty();
        assertThat(parts(tile, "trend")).isEmpty();
    }

    @Test
    void tileSaysInWordsWhatArrowAndColourShow() {
        assertThat(said(tile(known(new Change(-0.06, "0.06 pt", Better.HIGHER)))))
                .contains("Availability", "99.87", "SLO 99.9 %")
                .endsWith(" worse, down by 0.06 pt; How is this worked out?");
        assertThat(said(tile(known(new Change(3, "3", Better.LOWER))))).contains("worse, up by 3");
        assertThat(said(tile(known(new Change(3, "3", Better.NEITHER)))))
                .contains(" up by 3;")
                .doesNotContain("worse", "better");
        assertThat(said(tile(known(new Change(0, "0 pt", Better.HIGHER))))).contains("no change");
        assertThat(said(tile(new Reading.Unknown("No data"))))
                .contains("Availability", "No data")
                .endsWith(" How is this worked out?");
    }

    @Test
    void singleKnownDayDrawsNoCourse() {
        assertThat(parts(tile(known(null, null, 4.0, null)), "trend")).isEmpty();
    }

    @Test
    void newerReadingReplacesTheOldOneInPlace() {
        StatTile tile = tile(new Reading.Unknown("No data"));

        tile.show(known(null));

        assertThat(parts(tile, "reason")).isEmpty();
        assertThat(text(tile, "value")).isEqualTo("99.87");
        assertThat(said(tile)).startsWith("Availability").contains("99.87").doesNotContain("No data");
    }

    @Test
    void clickOpensFormulaInputsSourceAndAge() {
        _click(tile(known(null)));

        ExplainPanel panel = _get(ExplainPanel.class);
        assertThat(_get(panel, H2.class).getText()).isEqualTo("Availability of Checkout");
        assertThat(panel.getElement().getTextRecursively())
                .contains("up / (up + down)", "48 min", "measured · 2 min ago", "Planned maintenance counts.");
        assertThat(_get(panel, Anchor.class).getHref()).isEqualTo("reliability/checkout");
    }

    @Test
    void windowHasOnePanelForAllNumbers() {
        _click(tile(known(null)));
        _click(tile(known(null)));

        assertThat(_find(ExplainPanel.class)).hasSize(1);
    }

    @Test
    void blankInPlaceOfAReasonOrValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading.Unknown(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reading.Known("", "%", null, null, List.of()));
    }

    private static Reading known(@Nullable Change change, @Nullable Double... trend) {
        return new Reading.Known("99.87", "%", change, "SLO 99.9 %", Arrays.asList(trend));
    }

    private static StatTile tile(Reading reading) {
        StatTile tile = new StatTile("Availability", Tone.RELIABILITY, reading, () -> WHY);
        UI.getCurrent().add(tile);
        return tile;
    }

    private static String said(StatTile tile) {
        return tile.getElement().getTextRecursively();
    }

    private static String text(StatTile tile, String part) {
        return part(tile, part).getElement().getText();
    }

    private static Component part(StatTile tile, String part) {
        return _get(tile, Span.class, spec -> spec.withClasses("ballast-tile-" + part));
    }

    private static List<Span> parts(StatTile tile, String part) {
        return _find(tile, Span.class, spec -> spec.withClasses("ballast-tile-" + part));
    }
}
