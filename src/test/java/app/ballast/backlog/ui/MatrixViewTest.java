package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
class MatrixViewTest extends BacklogUiTest {

    @Autowired
    private javax.sql.DataSource database;

    @Test
    void theItemsOfTheFilterAreDrawnByEffortAndCostOfDelay() {
        weigh(accepted(Kind.STABILITY, "Retry storm"), 9_000, 2);
        weigh(accepted(Kind.TECH_DEBT, "Two HTTP clients"), 900, 3);
        signIn(Role.VIEWER);
        navigate("backlog?view=matrix&q=kind:stability");
        JsonNode model = model();
        assertThat(model.get("dots").size()).isEqualTo(1);
        JsonNode dot = model.get("dots").get(0);
        assertThat(dot.get("key").asString()).isEqualTo("CHK-1");
        assertThat(dot.get("kind").asString()).isEqualTo("stability");
        assertThat(dot.get("effort").asDouble()).isEqualTo(2);
        assertThat(dot.get("cost").asDouble()).isEqualTo(9_000);
        assertThat(dot.get("score").asDouble()).isEqualTo(4_500);
        assertThat(model.get("path").asString()).isEqualTo("backlog/");
        assertThat(model.get("query").asString()).contains("view=matrix").contains("q=kind");
        assertThat(model.get("summary").asString()).isEqualTo("1 item by effort and cost of delay.");
    }

    @Test
    void aDotOpensItsItemBesideIt() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        weigh(key, 9_000, 2);
        signIn(Role.VIEWER);
        navigate("backlog?view=matrix");
        navigate("backlog/" + key + "?view=matrix");
        _get(H2.class, spec -> spec.withText("Retry storm"));
        assertThat(_get(MatrixChart.class).getElement().getProperty("open")).isEqualTo("CHK-1");
        assertThat(model().get("dots").size()).isEqualTo(1);
    }

    @Test
    void whatCannotBePlacedIsCountedAndListedWithWhatItLacks() {
        weigh(accepted(Kind.STABILITY, "Retry storm"), 9_000, 2);
        for (int i = 0; i < MatrixView.PAGE + 2; i++) {
            accepted(Kind.FEATURE, "Feature " + i);
        }
        signIn(Role.VIEWER);
        navigate("backlog?view=matrix");
        Details missing = _get(Details.class);
        assertThat(missing.getSummaryText()).isEqualTo("27 items without an effort or a cost of delay");
        assertThat(keys()).isEmpty();
        missing.setOpened(true);
        assertThat(keys()).hasSize(MatrixView.PAGE).doesNotContain("CHK-1");
        assertThat(missing.getElement().getTextRecursively()).contains("neither effort nor cost of delay");
        _click(_get(Button.class, spec -> spec.withText("Show more")));
        assertThat(keys()).hasSize(27);
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void theWayBackToTheTableLeavesNothingOfTheMatrix() {
        weigh(accepted(Kind.STABILITY, "Retry storm"), 9_000, 2);
        signIn(Role.VIEWER);
        navigate("backlog?view=matrix");
        _click(_get(Button.class, spec -> spec.withText("Table")));
        _assertNone(MatrixView.class);
        _get(ItemGrid.class);
    }

    private static JsonNode model() {
        return JsonMapper.builder()
                .build()
                .readTree(_get(MatrixChart.class).getElement().getProperty("data"));
    }

    private static List<String> keys() {
        return _find(Anchor.class).stream()
                .map(Anchor::getText)
                .filter(text -> text.startsWith("CHK-"))
                .toList();
    }

    private void weigh(ItemKey key, int cost, int effort) {
        JdbcClient.create(database)
                .sql(
                        "update work_item set cost_of_delay = ?, effort_weeks = ?, score = ?, queue_score = ? where id = ?")
                .params(
                        cost,
                        effort,
                        cost / effort,
                        cost / effort,
                        details(key).id().value())
                .update();
    }
}
