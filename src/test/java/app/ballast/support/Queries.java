package app.ballast.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Counts what is asked of the database, through entities and past them. */
public final class Queries {

    private static final String PLAIN = "org.springframework.jdbc.core.JdbcTemplate";

    private Queries() {}

    /**
     * The number of statements that the work sends, as a request of its own in which nothing has been read yet; nothing
     * else may work on the database meanwhile.
     */
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
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            work.run();
            return statistics.getPrepareStatementCount()
                    + said.list.stream()
                            .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                            .count();
        } finally {
            RequestContextHolder.setRequestAttributes(request);
            statistics.setStatisticsEnabled(false);
            logger.detachAppender(said);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
    }
}
