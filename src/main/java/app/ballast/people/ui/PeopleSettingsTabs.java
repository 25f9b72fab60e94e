package app.ballast.people.ui;

import app.ballast.people.PeopleLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's pages under Settings. */
@Configuration(proxyBeanMethods = false)
class PeopleSettingsTabs {

    @Bean
    SettingsTab peopleTab() {
        return new SettingsTab(PeopleLinks.SETTINGS_PEOPLE, "settings.people", 10);
    }

    @Bean
    SettingsTab teamsTab() {
        return new SettingsTab(PeopleLinks.SETTINGS_TEAMS, "settings.teams", 20);
    }

    @Bean
    SettingsTab tokensTab() {
        return new SettingsTab(PeopleLinks.SETTINGS_TOKENS, "settings.tokens", 50);
    }
}
