package app.ballast.portfolio.ui;

import app.ballast.people.PeopleLinks;
import app.ballast.people.PersonId;
import app.ballast.people.RotaService;
import app.ballast.people.TeamId;
import app.ballast.portfolio.ActivityKind;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.PortfolioLinks;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this room everybody reads of in the activity stream. */
@Configuration(proxyBeanMethods = false)
class PortfolioActivity {

    @Bean
    ActivityKind releaseActivity() {
        return ActivityKind.of("release")
                .at((row, places) -> Optional.of(PortfolioLinks.RELEASES + "/" + row.subjectId()));
    }

    @Bean
    ActivityKind capacityActivity() {
        return ActivityKind.of(CapacityService.SUBJECT)
                .at((row, places) -> Optional.of(PortfolioLinks.CAPACITY + "/" + row.subjectId()));
    }

    @Bean
    ActivityKind personActivity() {
        return ActivityKind.ofSettings("person")
                .at((row, places) -> Optional.of(PeopleLinks.person(new PersonId(row.subjectId()))));
    }

    @Bean
    ActivityKind teamActivity() {
        return ActivityKind.ofSettings("team")
                .at((row, places) -> Optional.of(PeopleLinks.team(new TeamId(row.subjectId()))));
    }

    @Bean
    ActivityKind tokenActivity() {
        return ActivityKind.ofSettings("token").at((row, places) -> Optional.of(PeopleLinks.SETTINGS_TOKENS));
    }

    @Bean
    ActivityKind workspaceActivity() {
        return ActivityKind.ofSettings("workspace").at((row, places) -> Optional.of(PortfolioLinks.SETTINGS_WORKSPACE));
    }

    @Bean
    ActivityKind rotaActivity() {
        return ActivityKind.of(RotaService.SUBJECT)
                .at((row, places) -> Optional.of(PeopleLinks.team(new TeamId(row.subjectId()))));
    }
}
