package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ActivityKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of policies everybody reads of in the activity stream. */
@Configuration(proxyBeanMethods = false)
class PolicyActivity {

    @Bean
    ActivityKind policyActivityKind() {
        return ActivityKind.of("policy")
                .at((row, places) -> places.product(row).map(key -> PolicyLinks.POLICY + "/" + key));
    }
}
