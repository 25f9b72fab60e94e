package app.ballast.engagement;

import app.ballast.portfolio.ActivityKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose use this room counts, in the activity stream. */
@Configuration(proxyBeanMethods = false)
class ProductActivity {

    @Bean
    ActivityKind productsActivity() {
        return ActivityKind.of("product")
                .at((row, places) -> places.product(row).map(key -> EngagementLinks.PRODUCT + "/" + key));
    }

    @Bean
    ActivityKind featuresActivity() {
        return ActivityKind.of(FeatureId.SUBJECT);
    }
}
