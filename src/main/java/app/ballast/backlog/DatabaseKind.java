package app.ballast.backlog;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Which database answers, for the few questions that the two must be asked differently to answer quickly. */
@Component
class DatabaseKind {

    private final boolean postgres;

    DatabaseKind(EntityManagerFactory factory) {
        postgres = factory.unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    /** Whether it is PostgreSQL; else it is H2. */
    boolean isPostgres() {
        return postgres;
    }
}
