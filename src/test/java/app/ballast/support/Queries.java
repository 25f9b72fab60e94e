package app.ballast.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.slf4j.LoggerFactory;

/** Counts what is asked of the database, through entities and past them. */
public final class Queries {

    private static final String PLAIN = "org.springframework.jdbc.core.JdbcTemplate";

    private Queries() {}

    /** The number of statements that the work sends; nothing else may work on the database meanwhile. */
    public static long of(EntityManagerFactory factory, Runnable work) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        Logger logger = (Logger) LoggerFactory.getLogger(PLAIN);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(said);
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            work.run();
            return statistics.getPrepareStatementCount()
                    + said.list.stream()
                            .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                            .count();
        } finally {
            statistics.setStatisticsEnabled(false);
            logger.detachAppender(said);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
    }
}
