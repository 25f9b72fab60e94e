package app.ballast.support;

import app.ballast.Ballast;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Marks a test of the whole application, without a web server, on an empty and migrated database of its own kind.
 *
 * <p>The build runs such a test twice: on H2 in memory, and on PostgreSQL. All classes that carry this annotation and no
 * other configuration share one Spring context, and so one database: a test leaves no rows behind that another could
 * trip over ({@code @Transactional} on the test class rolls back), or looks only at rows that it made.
 *
 * @see TestDatabase
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ActiveProfiles("test")
@SpringBootTest(classes = Ballast.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = OwnIdentity.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
