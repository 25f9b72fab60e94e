package app.ballast.tradeoffs.policy.ui;

import app.ballast.people.ui.SettingsTab;
import app.ballast.tradeoffs.policy.PolicyLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the settings to the policies, which both sides keep, not administrators. */
@Configuration(proxyBeanMethods = false)
class PolicySettingsTab {

    private static final int AFTER_SERVICES = 55;

    @Bean
    SettingsTab policies() {
        return new SettingsTab(PolicyLinks.POLICY, "policy.settings", AFTER_SERVICES);
    }
}
