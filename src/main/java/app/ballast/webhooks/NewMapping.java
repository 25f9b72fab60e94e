package app.ballast.webhooks;

import app.ballast.common.DomainException;
import app.ballast.portfolio.ServiceId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts an environment of a project to a service.
 *
 * @param project owner or groups and name, as in its address: "acme/shop"; at most 300 characters
 * @param environment as the platform calls it, 1 to 100 characters
 */
public record NewMapping(String project, String environment, ServiceId service) {

    private static final Pattern PROJECT = Pattern.compile("[^\\s/]+(/[^\\s/]+)+");
    private static final int LONGEST_PROJECT = 300;
    private static final int LONGEST_ENVIRONMENT = 100;

    public NewMapping {
        project = project.strip().toLowerCase(Locale.ROOT);
        environment = environment.strip().toLowerCase(Locale.ROOT);
        if (!PROJECT.matcher(project).matches() || project.length() > LONGEST_PROJECT) {
            throw DomainException.invalid("project", "webhooks.error.project");
        }
        if (environment.isEmpty() || environment.length() > LONGEST_ENVIRONMENT) {
            throw DomainException.invalid("environment", "webhooks.error.environment", LONGEST_ENVIRONMENT);
        }
    }
}
