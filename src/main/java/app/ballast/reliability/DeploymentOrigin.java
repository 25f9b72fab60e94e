package app.ballast.reliability;

/** How Ballast learnt of a deployment. */
public enum DeploymentOrigin {
    /** A person logged it. */
    PERSON,
    /** A program sent it to the REST API. */
    REST,
    /** A webhook of GitHub. */
    GITHUB,
    /** A webhook of GitLab. */
    GITLAB;

    /** Whether it sends by itself, in whatever order: then what tells of a later moment holds. */
    boolean pushes() {
        return this == GITHUB || this == GITLAB;
    }
}
