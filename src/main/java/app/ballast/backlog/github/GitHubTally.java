package app.ballast.backlog.github;

/**
 * How a list of issues went.
 *
 * @param taken issues handed on as good
 * @param refused entries refused
 * @param pullRequests entries left out because they are pull requests
 */
public record GitHubTally(long taken, long refused, long pullRequests) {}
