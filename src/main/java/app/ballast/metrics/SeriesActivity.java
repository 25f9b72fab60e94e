package app.ballast.metrics;

import app.ballast.portfolio.ActivityKind;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this room everybody reads of in the activity stream. */
@Configuration(proxyBeanMethods = false)
class SeriesActivity {

    @Bean
    ActivityKind seriesActivityKind() {
        return ActivityKind.of(SeriesService.SUBJECT)
                .at((row, places) -> Optional.of(MetricsLinks.series(row.label())));
    }
}
