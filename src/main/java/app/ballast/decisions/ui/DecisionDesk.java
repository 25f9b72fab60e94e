package app.ballast.decisions.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemCosts;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.decisions.DecisionList;
import app.ballast.decisions.DecisionService;
import app.ballast.decisions.DecisionTalk;
import app.ballast.decisions.PromiseService;
import app.ballast.decisions.ReviewService;
import app.ballast.decisions.SigningService;
import app.ballast.decisions.TrackRecordService;
import app.ballast.discussion.ui.TalkDesk;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ui.ActivityDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the Decisions pages work with. */
@Component
record DecisionDesk(
        DecisionService decisions,
        DecisionList list,
        SigningService signing,
        ReviewService reviews,
        TrackRecordService records,
        PromiseService promises,
        DecisionTalk talk,
        TalkDesk comments,
        ItemCosts items,
        BacklogService backlog,
        PortfolioService portfolio,
        CurrentUser user,
        LiveUpdates live,
        ActivityDesk activity,
        Clock clock) {

    /** Whether the reader may propose and edit. */
    boolean proposer() {
        return user.has(Role.PRODUCT) || user.has(Role.TECHNOLOGY);
    }

    /** Today, as the workspace counts days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    /** Numbers, days and metrics as the reader of a page writes them. */
    DecisionWords words(Locale locale, Figures.Words texts) {
        return new DecisionWords(
                new Figures(locale, portfolio.workspace().zone(), texts, clock),
                portfolio.workspace().currency());
    }
}
