package app.ballast.people;

/** What a person answers for. A person may hold several. */
public enum Role {
    /** Owns features, product metrics and targets, surveys. */
    PRODUCT,
    /** Owns stability work, tech debt, services, SLOs, incidents, deployments. */
    TECHNOLOGY,
    /** Owns capacity, releases, programs, milestones, dependencies. */
    PROGRAM,
    /** Owns everything under Settings. */
    ADMIN,
    /** Reads, logs items, comments and votes. */
    VIEWER;

    /** Name of the authority that Spring Security knows this role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
