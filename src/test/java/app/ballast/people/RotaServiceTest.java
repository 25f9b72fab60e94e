package app.ballast.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.people.TeamSheet.OnTriage;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leads a team and takes turns at triage, and who may say so. */
class RotaServiceTest extends ProductTest {

    @Autowired
    private RotaService rotas;

    @Autowired
    private TeamService teams;

    private TeamId crew;
    private ActingAs admin;

    @BeforeEach
    void aTeamOfThree() {
        admin = somebody("Ad Min", Role.ADMIN);
        crew = admin.call(() -> teams.add("Crew", Set.of(product.id(), technology.id(), viewer.id())));
    }

    private void keep(ActingAs by, ActingAs... order) {
        by.run(() -> rotas.keep(crew, List.of(order).stream().map(ActingAs::id).toList(), DayOfWeek.MONDAY, 9));
    }

    private List<PersonId> turns() {
        return viewer.call(() -> rotas.team(crew)).turns().stream()
                .map(turn -> turn.person().id())
                .toList();
    }

    @Test
    void leadsAndAdministratorsKeepTheRotaAndNobodyElse() {
        assertThatThrownBy(() -> keep(product, product)).hasMessageContaining("leads");
        assertThatThrownBy(() -> product.run(() -> rotas.lead(crew, Set.of(product.id()))))
                .isInstanceOf(RuntimeException.class);
        admin.run(() -> rotas.lead(crew, Set.of(product.id())));
        keep(product, technology, product);
        assertThat(turns().subList(0, 3)).containsExactly(technology.id(), product.id(), technology.id());
        assertThat(viewer.call(() -> rotas.team(crew)).leads()).containsExactly(product.id());
        assertThat(viewer.call(() -> rotas.team(crew)).keeper()).isFalse();
    }

    @Test
    void whoIsOnNowIsSaidOfEachTeam() {
        keep(admin, viewer, product);
        OnTriage now = viewer.call(() -> rotas.onTriage()).getFirst();
        assertThat(now.teamName()).isEqualTo("Crew");
        assertThat(now.person().name()).isEqualTo("A. Viewer");
        admin.run(() -> teams.archive(crew));
        assertThat(viewer.call(() -> rotas.onTriage())).isEmpty();
    }

    @Test
    void whoeverIsOnSwapsTheirWeekWithTheNextOne() {
        keep(admin, viewer, product, technology);
        LocalDate week = viewer.call(() -> rotas.team(crew)).turns().getFirst().week();
        assertThatThrownBy(() -> product.run(() -> rotas.skip(crew, week))).hasMessageContaining("leads");
        viewer.run(() -> rotas.skip(crew, week));
        assertThat(turns().subList(0, 4)).containsExactly(product.id(), viewer.id(), technology.id(), viewer.id());
        assertThatThrownBy(() -> admin.run(() -> rotas.skip(crew, week.plusDays(1))))
                .hasMessageContaining("next ones");
    }

    @Test
    void whoeverLeavesTheTeamLeavesTheRotaAndNoLongerLeads() {
        keep(admin, viewer, product, technology);
        admin.run(() -> rotas.lead(crew, Set.of(viewer.id(), product.id())));
        TeamRow row = admin.call(teams::all).getFirst();
        admin.run(() -> teams.change(crew, row.version(), "Crew", Set.of(product.id(), technology.id())));
        assertThat(turns().subList(0, 3)).containsExactly(product.id(), technology.id(), product.id());
        assertThat(viewer.call(() -> rotas.team(crew)).leads()).containsExactly(product.id());
    }

    @Test
    void onlyMembersTakeTurnsAndAnEmptyRotaIsNobody() {
        ActingAs stranger = somebody("Str Anger", Role.VIEWER);
        assertThatThrownBy(() -> keep(admin, stranger)).hasMessageContaining("in the team");
        keep(admin);
        assertThat(turns()).isEmpty();
        assertThat(viewer.call(() -> rotas.onTriage())).isEmpty();
    }
}
