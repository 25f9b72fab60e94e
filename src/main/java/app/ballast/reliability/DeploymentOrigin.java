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
    GITLAB
}
