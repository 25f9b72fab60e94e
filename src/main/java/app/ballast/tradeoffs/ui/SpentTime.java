package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamRow;
import app.ballast.tradeoffs.Balance;
import app.ballast.tradeoffs.LinkService;
import app.ballast.tradeoffs.MixService;
import app.ballast.tradeoffs.WarningService;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on the Balance page where the time of the product's people went. */
@Component
record SpentTime(MixService mixes, WarningService warnings, LinkService links, PeopleDirectory people) {

    /** @param go called with the address of another team's time */
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

    /** What they are warned of. */
    WarningsPanel warned(Balance balance, Figures figures) {
        return new WarningsPanel(warnings.of(balance.product().id()), figures);
    }

    /** Whether people stay away after its incidents. */
    LinkPanel linked(Balance balance, Figures figures) {
        return new LinkPanel(links.of(balance.product().id()), figures);
    }

    private static @Nullable Long number(@Nullable TeamRow team) {
        return team == null ? null : team.id().value();
    }
}
