package app.ballast.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.Role;
import app.ballast.people.RotaService;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.people.TeamSheet;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TeamViewTest extends UiTest {

    @Autowired
    private TeamService teams;

    @Autowired
    private RotaService rotas;

    @Test
    void aWeekKeepsItsButtonWhenItsPersonChanges() {
        Payments payments = payments();
        navigate("teams/" + payments.id.value());
        Button swap = swaps().getFirst();
        _click(swap);
        assertThat(on()).isEqualTo("Grace Hopper");
        assertThat(swap.isAttached()).isTrue();
        assertThat(swap.getAriaLabel().orElseThrow()).contains("Grace Hopper");
        _click(swap);
        assertThat(on()).isEqualTo("Ada Lovelace");
    }

    @Test
    void whatSomebodyElseSwapsAppearsWhileTheRotaIsBeingChanged() {
        Payments payments = payments();
        navigate("teams/" + payments.id.value());
        form().setOpened(true);
        _setValue(hour(), 14);
        asSystem(() -> {
            rotas.skip(payments.id, sheet(payments).turns().getFirst().week());
            return null;
        });
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(on()).isEqualTo("Grace Hopper");
        });
        assertThat(hour().getValue()).isEqualTo(14);
    }

    @Test
    void whatNobodyTouchedHereStaysAsSomebodyElseSaidIt() {
        Payments payments = payments();
        navigate("teams/" + payments.id.value());
        form().setOpened(true);
        _setValue(hour(), 14);
        asSystem(() -> {
            rotas.keep(payments.id, List.of(payments.grace), DayOfWeek.FRIDAY, 9);
            rotas.lead(payments.id, Set.of(payments.grace));
            return null;
        });
        _click(_get(Button.class, spec -> spec.withText("Save")));

        TeamSheet now = asSystem(() -> sheet(payments));
        assertThat(now.order()).extracting(PersonRef::id).containsExactly(payments.grace);
        assertThat(now.day()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(now.hour()).isEqualTo(14);
        assertThat(now.leads()).containsExactly(payments.grace);
        assertThat(form().isOpened()).isFalse();
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Who takes turns"))
                        .getValue())
                .hasSize(1);
    }

    @Test
    void aFormInWhichNothingIsChosenFollowsWhatOthersSay() {
        Payments payments = payments();
        navigate("teams/" + payments.id.value());
        form().setOpened(true);
        asSystem(() -> {
            rotas.keep(payments.id, List.of(payments.ada, payments.grace), DayOfWeek.MONDAY, 14);
            return null;
        });
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(hour().getValue()).isEqualTo(14);
        });
    }

    @Test
    void whoTakesNoTurnsMaySayNothingOfTheRota() {
        Payments payments = payments();
        signIn(Role.VIEWER);
        navigate("teams/" + payments.id.value());
        assertThat(on()).isEqualTo("Ada Lovelace");
        assertThat(swaps()).isEmpty();
        assertThat(_find(RotaForm.class)).isEmpty();
    }

    @Test
    void theListOfTeamsIsNamedSoAlsoAfterOneOfThem() {
        Payments payments = payments();
        navigate("teams/" + payments.id.value());
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Payments");
        UI.getCurrent().navigate("teams");
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Teams");
    }

    private record Payments(TeamId id, PersonId ada, PersonId grace) {}

    private Payments payments() {
        signIn(Role.ADMIN);
        PersonId ada = addPerson("Ada Lovelace", Role.TECHNOLOGY);
        PersonId grace = addPerson("Grace Hopper", Role.TECHNOLOGY);
        TeamId id = asSystem(() -> teams.add("Payments", Set.of(ada, grace)));
        return asSystem(() -> {
            rotas.keep(id, List.of(ada, grace), DayOfWeek.MONDAY, 9);
            return new Payments(id, ada, grace);
        });
    }

    private TeamSheet sheet(Payments payments) {
        return rotas.team(payments.id);
    }

    private static RotaForm form() {
        return _get(RotaForm.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> hour() {
        return _get(Select.class, spec -> spec.withLabel("At, in the workspace’s time zone"));
    }

    private static List<Button> swaps() {
        return _find(_get(RotaTurns.class), Button.class);
    }

    /** Who is on this week, as the page says it. */
    private static String on() {
        ListItem line = _find(_get(RotaTurns.class), ListItem.class).getFirst();
        return _find(line, Span.class).getFirst().getText();
    }
}
