package app.ballast.metrics.ui;

import app.ballast.discussion.ui.TalkDesk;
import app.ballast.metrics.AnnotationService;
import app.ballast.metrics.PointService;
import app.ballast.metrics.SeriesService;
import app.ballast.metrics.SeriesTalk;
import app.ballast.metrics.SeriesTargetService;
import app.ballast.portfolio.PortfolioService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The services that the parts of a series' page ask. */
@Component
record SeriesDesk(
        SeriesService series,
        PointService points,
        SeriesTargetService targets,
        AnnotationService annotations,
        SeriesTalk talk,
        TalkDesk comments,
        PortfolioService portfolio,
        Clock clock) {}
