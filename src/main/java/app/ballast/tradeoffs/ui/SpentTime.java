package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamRow;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.LinkService;
import app.ballast.tradeoffs.MixService;
import app.ballast.tradeoffs.WarningService;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on the Balance page where the time of the product's people went. */
@Component
record SpentTime(MixService mixes, WarningService warnings, LinkService links, PeopleDirectory people) {

    /** What its course warns of, and whether people stay away after incidents. */
    Div signs(Balance balance, Figures figures) {
        Div row = new Div(
                new WarningsPanel(warnings.of(balance.product().id()), figures),
                new LinkPanel(links.of(balance.product().id()), figures));
        row.addClassName("ballast-sides");
        return row;
    }

    /**
     * Where the time went, by week.
     *
     * @param go called with the address of another team's time
     */
    MixPanel panel(Balance balance, BalanceAddress address, Figures figures, Consumer<BalanceAddress> go) {
        List<TeamRow> teams = people.teams();
        TeamRow team = teams.stream()
                .filter(row -> Long.valueOf(row.id().value()).equals(address.team()))
                .findFirst()
                .orElse(null);
        return new MixPanel(
                mixes.of(balance.product().id(), balance.period(), team == null ? null : team.id()),
                teams,
                team,
                figures,
                chosen -> go.accept(address.withTeam(number(chosen))));
    }

    private static @Nullable Long number(@Nullable TeamRow team) {
        return team == null ? null : team.id().value();
    }
}
