package app.ballast.decisions;

import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people what happened to decisions. */
@Component
class DecisionNews {

    private final Notifier notifier;
    private final PeopleDirectory people;
    private final DecisionStore store;

    DecisionNews(Notifier notifier, PeopleDirectory people, DecisionStore store) {
        this.notifier = notifier;
        this.people = people;
        this.store = store;
    }

    /** That it waits for both signatures, for whoever may give one. */
    void proposed(StoredDecision decision) {
        notifier.tell(news(NewsKind.SIGNATURE_WANTED, decision, "proposed")
                .to(people.holding(Set.of(Role.PRODUCT, Role.TECHNOLOGY)))
                .toWatchers());
    }

    /** That one side has signed. */
    void signed(StoredDecision decision, SigningSide side) {
        notifier.tell(news(NewsKind.SIGNED, decision, "signed:" + side + ":" + decision.version())
                .toWatchers());
    }

    /** That both have. */
    void decided(StoredDecision decision) {
        notifier.tell(news(NewsKind.DECIDED, decision, "decided").toWatchers());
    }

    void superseded(StoredDecision decision, StoredDecision by) {
        notifier.tell(news(NewsKind.SUPERSEDED, decision, "superseded")
                .to(concerned(decision))
                .toWatchers()
                .saying(by.label()));
    }

    /** That its review was worked out: whoever proposed or signed it now has to say what was learnt. */
    void reviewed(StoredDecision decision, LocalDate due, String verdict) {
        Set<PersonId> concerned = concerned(decision);
        notifier.tell(List.of(
                news(NewsKind.REVIEW_DUE, decision, "review:" + due)
                        .to(concerned)
                        .saying(verdict),
                news(NewsKind.REVIEWED, decision, "review:" + due).toWatchers().saying(verdict)));
    }

    private Set<PersonId> concerned(StoredDecision decision) {
        Set<PersonId> people = new HashSet<>(store.signers(decision.id()));
        PersonId by = decision.proposer();
        if (by != null) {
            people.add(by);
        }
        return people;
    }

    private static News news(NewsKind kind, StoredDecision decision, String event) {
        return News.of(
                kind, decision.id().subject(), "decision:" + decision.id().value() + ":" + event);
    }
}
