package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.ColumnLayout;
import app.ballast.backlog.ColumnService;
import app.ballast.backlog.Kind;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class ColumnChoiceTest extends BacklogUiTest {

    @Autowired
    private ColumnService columns;

    @Autowired
    private javax.sql.DataSource database;

    @Test
    void whatAPersonChoosesIsThereAgainAndForThemAlone() {
        log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(headers())
                .startsWith("✓", "Item", "#", "Key", "Item", "Kind")
                .doesNotContain("Labels");
        menu();
        _setValue(box("Labels"), true);
        _setValue(box("Votes"), false);
        press("Move Score forward");
        press("Keep Key in sight");
        press("Make Kind wider");
        assertThat(headers()).containsSubsequence("Key", "Item", "Kind", "Score", "Status", "Labels");
        assertThat(headers()).doesNotContain("Votes");
        assertThat(grid().getColumnByKey("kind").getWidth()).isEqualTo("132px");
        assertThat(grid().getColumnByKey("key").isFrozen()).isTrue();

        navigate("account");
        navigate("backlog");
        assertThat(headers())
                .containsSubsequence("Key", "Score", "Status", "Labels")
                .doesNotContain("Votes");
        signIn(Role.PRODUCT);
        navigate("backlog");
        assertThat(headers()).contains("Votes").doesNotContain("Labels");
    }

    @Test
    void theUsualColumnsComeBack() {
        log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog");
        List<String> usual = headers();
        menu();
        _setValue(box("Labels"), true);
        press("Move Labels forward");
        _click(_get(Button.class, spec -> spec.withText("Back to the usual columns")));
        assertThat(headers()).isEqualTo(usual);
        assertThat(columns.own()).isEqualTo(ColumnLayout.USUAL);
    }

    @Test
    void badStoredColumnsAreIgnored() {
        log(Kind.FEATURE, "Saved baskets");
        PersonId person = signIn(Role.VIEWER);
        JdbcClient.create(database)
                .sql("insert into backlog_columns (person_id, layout) values (?, 'colour,score:0,key:7,<b>,title')")
                .params(person.value())
                .update();
        navigate("backlog");
        assertThat(headers()).containsExactly("✓", "Item", "#", "Score", "Key", "Item");
        assertThat(grid().getColumnByKey("key").getWidth()).isEqualTo("100px");
    }

    @Test
    void aSavedViewBringsItsColumnsAndLeavesThoseOfThePersonAlone() {
        log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog?q=kind:feature");
        menu();
        _setValue(box("Due"), true);
        _click(_get(Button.class, spec -> spec.withText("Save view")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Deadlines");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("With the present columns")), true);
        _click(_get(Button.class, spec -> spec.withText("Save as new")));
        String saved = address();
        columns.keep(ColumnLayout.USUAL);

        navigate("account");
        navigate("backlog?q=sort:title");
        assertThat(headers()).doesNotContain("Due");
        navigate(saved);
        assertThat(headers()).contains("Due");
        menu();
        _setValue(box("Labels"), true);
        assertThat(headers()).contains("Labels");
        assertThat(columns.own()).as("it belongs to the view").isEqualTo(ColumnLayout.USUAL);
    }

    private static void menu() {
        press("Columns");
    }

    private static void press(String label) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals(label))));
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static Grid<BacklogRow> grid() {
        return _get(ItemGrid.class);
    }

    private static List<String> headers() {
        return grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getHeaderText)
                .toList();
    }
}
