package app.ballast.engagement;

import app.ballast.portfolio.ActivityKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose use this room counts, in the activity stream. */
@Configuration(proxyBeanMethods = false)
class ProductActivity {

    private final JdbcClient database;

    ProductActivity(JdbcClient database) {
        this.database = database;
    }

    @Bean
    ActivityKind productsActivity() {
        return ActivityKind.of("product")
                .at((row, places) -> places.product(row).map(key -> EngagementLinks.PRODUCT + "/" + key));
    }

    @Bean
    ActivityKind featuresActivity() {
        return ActivityKind.of(FeatureId.SUBJECT).lookedUp(features -> {
            Map<Long, String> pages = new HashMap<>();
            database.sql("select id, feature_key from feature where id in (:features)")
                    .param("features", features)
                    .query(row -> {
                        pages.put(row.getLong(1), EngagementLinks.feature(row.getString(2)));
                    });
            return pages;
        });
    }
}
