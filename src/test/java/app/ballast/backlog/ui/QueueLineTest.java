package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class QueueLineTest extends BacklogUiTest {

    @Autowired
    private CapacityService capacity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TeamService teams;

    private TeamId payments = new TeamId(0);
    private ItemKey first = ItemKey.of("CHK-1");
    private ItemKey third = ItemKey.of("CHK-1");

    /** Eleven person-weeks in four weeks, and three items of 7.2, 3.3 and 2. */
    @BeforeEach
    void aQueueThatIsMoreThanTheTeamCanDo() {
        payments = asSystem(() -> teams.add("Payments", Set.of()));
        change(new CapacityChange(new BigDecimal("2.75"), Map.of(), Set.of(checkout)));
        first = item("First", "7.2", 900);
        item("Second", "3.3", 600);
        third = item("Third", "2", 250);
    }

    @Test
    void theLineIsDrawnBelowTheLastItemThatFits() {
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(marked()).containsExactly("Second");
        assertThat(bar()).contains("capacity: 10.5 of 11 person-weeks to").contains("2 waiting items fit");
        assertThat(bar()).doesNotContain("Musts");
    }

    @Test
    void mustsOverSixtyPercentAreSaidAndExplained() {
        database.sql("update work_item set moscow = 'MUST' where id = ?")
                .param(details(first).id().value())
                .update();
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(bar()).contains("↑ Musts take 65 % of it (60 % agreed)");
        _click(_get(Button.class, spec -> spec.withText("How is this worked out?")));
        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("Σ capacity of the teams", "Payments", "7.2 person-weeks, 65 % of the capacity", "DSDM");
    }

    @Test
    void itemsWithoutEffortAreCountedAndNotAdded() {
        accepted(Kind.FEATURE, "Nobody has estimated this");
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(bar()).contains("1 item without effort is not counted");
        assertThat(marked()).containsExactly("Second");
    }

    @Test
    void anotherOrderAndTheBoardHaveNoLine() {
        signIn(Role.VIEWER);
        navigate("backlog?q=sort:-votes");
        assertThat(_find(QueueLine.class)).isEmpty();
        assertThat(marked()).isEmpty();
        navigate("backlog?view=board");
        assertThat(_find(QueueLine.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theWeeksAreChosenAndHeldInTheAddress() {
        signIn(Role.VIEWER);
        navigate("backlog");
        Select<Integer> weeks = line().getChildren()
                .filter(Select.class::isInstance)
                .map(part -> (Select<Integer>) part)
                .findFirst()
                .orElseThrow();
        _setValue(weeks, 8);
        assertThat(address()).contains("weeks=8");
        assertThat(bar()).contains("12.5 of 22 person-weeks").contains("all 3 waiting items fit");
        assertThat(marked()).isEmpty();
        navigate("backlog?weeks=1");
        assertThat(bar()).contains("0 of 2.8 person-weeks").contains("nothing that waits fits");
        navigate("backlog?weeks=99");
        assertThat(bar()).as("as without it").contains("10.5 of 11");
    }

    @Test
    void withoutCapacityItSaysWhy() {
        change(CapacityChange.worksOn(Set.of()));
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(bar()).contains("No capacity line: no team with capacity works on what is listed here.");
        assertThat(marked()).isEmpty();
    }

    @Test
    void anItemSaysOnWhichSideItLies() {
        signIn(Role.VIEWER);
        navigate("backlog/" + first);
        assertThat(_get(LineNote.class).getElement().getTextRecursively())
                .contains("It lies above the capacity line: it fits into the 11 person-weeks to");
        navigate("backlog/" + third);
        assertThat(_get(LineNote.class).getElement().getTextRecursively()).contains("It lies below the capacity line");
        ItemKey waits = log(Kind.FEATURE, "In triage");
        navigate("backlog/" + waits);
        _assertNone(LineNote.class);
    }

    private ItemKey item(String title, String effort, long score) {
        ItemKey key = accepted(Kind.FEATURE, title);
        database.sql("update work_item set effort_weeks = ?, score = ?, queue_score = ? where id = ?")
                .params(new BigDecimal(effort), score, score, details(key).id().value())
                .update();
        return key;
    }

    private void change(CapacityChange change) {
        asSystem(() -> {
            capacity.change(payments, change);
            return true;
        });
    }

    private static QueueLine line() {
        return _get(QueueLine.class);
    }

    private static String bar() {
        return line().getElement().getTextRecursively();
    }

    /** Titles of the rows below which the line is drawn. */
    private static List<String> marked() {
        Grid<BacklogRow> grid = _get(ItemGrid.class);
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> GridKt._get(grid, row))
                .filter(grid::isDetailsVisible)
                .map(BacklogRow::title)
                .toList();
    }
}
