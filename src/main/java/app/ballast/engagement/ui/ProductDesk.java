package app.ballast.engagement.ui;

import app.ballast.common.ui.LiveUpdates;
import app.ballast.engagement.EngagementService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the Product pages work with. */
@Component
record ProductDesk(
        EngagementService engagement, PortfolioService portfolio, CurrentUser user, LiveUpdates live, Clock clock) {

    /** Whether the reader may enter and change what is measured of products. */
    boolean keeper() {
        return user.has(Role.PRODUCT);
    }

    /** Today, as the workspace counts days. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }
}
