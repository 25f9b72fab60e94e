package app.ballast.backlog;

import jakarta.persistence.Embeddable;

/** What an item says in words, each empty where nobody wrote any. */
@Embeddable
record ItemWords(
        String description, String audience, String customerReason, String feasibility, String acceptanceCriteria) {

    static ItemWords of(WorkItemEdit edit) {
        return new ItemWords(
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria());
    }
}
