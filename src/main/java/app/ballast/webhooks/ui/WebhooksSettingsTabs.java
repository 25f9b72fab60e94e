package app.ballast.webhooks.ui;

import app.ballast.people.ui.SettingsTab;
import app.ballast.webhooks.WebhooksLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's page under Settings. */
@Configuration(proxyBeanMethods = false)
class WebhooksSettingsTabs {

    @Bean
    SettingsTab webhooksTab() {
        return new SettingsTab(WebhooksLinks.SETTINGS_WEBHOOKS, "settings.webhooks", 55);
    }
}
