package app.ballast.discussion.ui;

import app.ballast.people.ui.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads from the settings to what becomes of letters. */
@Configuration(proxyBeanMethods = false)
class MailSettingsTab {

    static final String PATH = "settings/mail";

    private static final int AFTER_WORKSPACE = 65;

    @Bean
    SettingsTab mail() {
        return new SettingsTab(PATH, "mail.settings", AFTER_WORKSPACE);
    }
}
