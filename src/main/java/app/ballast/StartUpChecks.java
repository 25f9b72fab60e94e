package app.ballast;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks, before anything is started, whether the port is free and the database is one that this version can use. What is
 * wrong is then said at once and in one sentence, and not by whichever library trips over it first.
 */
class StartUpChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        PortCheck.check(environment);
        DatabaseCheck.of(environment).check();
    }

    /** After the settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
