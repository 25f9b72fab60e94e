package app.ballast.portfolio.ui;

import app.ballast.people.ui.SettingsTab;
import app.ballast.portfolio.PortfolioLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's pages under Settings. */
@Configuration(proxyBeanMethods = false)
class PortfolioSettingsTabs {

    @Bean
    SettingsTab productsTab() {
        return new SettingsTab(PortfolioLinks.SETTINGS_PRODUCTS, "settings.products", 30);
    }

    @Bean
    SettingsTab servicesTab() {
        return new SettingsTab(PortfolioLinks.SETTINGS_SERVICES, "settings.services", 40);
    }

    @Bean
    SettingsTab workspaceTab() {
        return new SettingsTab(PortfolioLinks.SETTINGS_WORKSPACE, "settings.workspace", 80);
    }

    @Bean
    SettingsTab activityTab() {
        return new SettingsTab(PortfolioLinks.ACTIVITY, "settings.activity", 90);
    }
}
