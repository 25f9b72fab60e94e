package app.ballast.discussion;

/** What somebody did in a discussion, as the activity log tells it. */
public enum TalkAct {
    COMMENTED("commented on"),
    EDITED("edited a comment on"),
    DELETED("deleted a comment on"),
    RESTORED("restored a comment on"),
    RESOLVED("resolved a thread on"),
    REOPENED("reopened a thread on");

    private final String action;

    TalkAct(String action) {
        this.action = action;
    }

    /** Past tense, for the activity log. */
    public String action() {
        return action;
    }
}
