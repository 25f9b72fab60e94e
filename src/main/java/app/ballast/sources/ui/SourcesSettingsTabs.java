package app.ballast.sources.ui;

import app.ballast.people.ui.SettingsTab;
import app.ballast.sources.SourcesLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's page under Settings. */
@Configuration(proxyBeanMethods = false)
class SourcesSettingsTabs {

    @Bean
    SettingsTab innerAddressesTab() {
        return new SettingsTab(SourcesLinks.SETTINGS_ADDRESSES, "settings.addresses", 60);
    }
}
