package app.ballast.webhooks;

import app.ballast.reliability.DeploymentOrigin;

/** Who sends webhooks. */
public enum Platform {
    /** GitHub, also a server of one's own. */
    GITHUB("GitHub", DeploymentOrigin.GITHUB),
    /** GitLab, also a server of one's own. */
    GITLAB("GitLab", DeploymentOrigin.GITLAB);

    private final String title;
    private final DeploymentOrigin origin;

    Platform(String title, DeploymentOrigin origin) {
        this.title = title;
        this.origin = origin;
    }

    /** As it calls itself. */
    public String title() {
        return title;
    }

    DeploymentOrigin origin() {
        return origin;
    }
}
