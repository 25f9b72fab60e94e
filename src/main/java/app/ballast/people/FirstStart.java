package app.ballast.people;

import app.ballast.common.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sees at start that somebody can become administrator: from the environment, or by a one-time code in the log. */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator administrator;
    private final Environment environment;
    private final String email;
    private final String password;
    private final String token;

    FirstStart(
            FirstAdministrator administrator,
            Environment environment,
            @Value("${BALLAST_ADMIN_EMAIL:}") String email,
            @Value("${BALLAST_ADMIN_PASSWORD:}") String password,
            @Value("${BALLAST_ADMIN_TOKEN:}") String token) {
        this.administrator = administrator;
        this.environment = environment;
        this.email = email;
        this.password = password;
        this.token = token;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run("Set-up", () -> {
            if (!administrator.missing()) {
                return;
            }
            if (!email.isBlank() && !password.isEmpty()) {
                administrator.make("Administrator", email, password, token.isBlank() ? null : token);
            } else if (!email.isBlank() || !password.isEmpty() || !token.isBlank()) {
                throw DomainException.invalid("BALLAST_ADMIN_EMAIL", "error.set-up.environment");
            } else if (!environment.acceptsProfiles(Profiles.of("demo"))) {
                LOG.info("No administrator yet. Open /set-up and enter this one-time code: {}", administrator.code());
            }
        });
    }
}
