package app.ballast.engagement.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.FlowService;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.engagement.EngagementService;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.SurveyService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCosts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the Product pages work with. */
@Component
record ProductDesk(
        EngagementService engagement,
        FeatureService features,
        FeatureAdoption adoption,
        SurveyService surveys,
        RevenueService revenue,
        PortfolioService portfolio,
        CapacityService capacity,
        ServiceCosts costs,
        BacklogService backlog,
        FlowService flow,
        CurrentUser user,
        LiveUpdates live,
        Clock clock) {

    /** Whether the reader may enter and change what is measured of products. */
    boolean keeper() {
        return user.has(Role.PRODUCT);
    }

    /** Today, as the workspace counts days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    /** Numbers and days as the reader of a page writes them. */
    ProductWords words(Locale locale, Figures.Words texts) {
        return new ProductWords(
                new Figures(locale, portfolio.workspace().zone(), texts, clock),
                portfolio.workspace().currency());
    }
}
