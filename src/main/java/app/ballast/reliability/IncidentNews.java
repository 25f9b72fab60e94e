package app.ballast.reliability;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.discussion.WatchService;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what happened to incidents: their watchers, and those of the products that they hurt. */
@Component
class IncidentNews {

    private final Notifier notifier;
    private final WatchService watching;
    private final JdbcClient database;

    IncidentNews(Notifier notifier, WatchService watching, JdbcClient database) {
        this.notifier = notifier;
        this.watching = watching;
        this.database = database;
    }

    void opened(IncidentRow row) {
        tell(NewsKind.INCIDENT_OPENED, row, "opened");
    }

    void resolved(IncidentRow row) {
        tell(NewsKind.INCIDENT_RESOLVED, row, "resolved:" + row.version());
    }

    /** Whoever works on one watches it. */
    void tookPart(IncidentRow row) {
        watching.tookPart(subject(row));
    }

    private void tell(NewsKind kind, IncidentRow row, String event) {
        News news = News.of(kind, subject(row), "incident:" + row.id().value() + ":" + event)
                .toWatchers();
        for (long product : products(row.id())) {
            news = news.toWatchersOf(new SubjectRef("product", product));
        }
        notifier.tell(news);
    }

    private static SubjectRef subject(IncidentRow row) {
        return new SubjectRef(IncidentId.SUBJECT, row.id().value());
    }

    private List<Long> products(IncidentId id) {
        return database.sql("""
                        select distinct p.product_id from product_service p
                        where p.service_id in (select service_id from incident where id = :id
                                               union select service_id from incident_service where incident_id = :id)""")
                .param("id", id.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
