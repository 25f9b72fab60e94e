package app.ballast.decisions;

import app.ballast.portfolio.ActivityKind;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this room everybody reads of in the activity stream. */
@Configuration(proxyBeanMethods = false)
class DecisionActivity {

    @Bean
    ActivityKind decisionActivityKind() {
        return ActivityKind.of(DecisionId.SUBJECT)
                .at((row, places) -> Optional.of(DecisionsLinks.decision(new DecisionId(row.subjectId()))));
    }
}
