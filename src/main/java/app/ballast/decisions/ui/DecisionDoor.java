package app.ballast.decisions.ui;

import app.ballast.common.SubjectRef;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionTalk;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import java.util.function.Function;

/** The way to what is said about a decision. */
record DecisionDoor(DecisionTalk talk, DecisionId decision) implements TalkDoor {

    @Override
    public SubjectRef subject() {
        return decision.subject();
    }

    @Override
    public String path() {
        return DecisionsLinks.decision(decision);
    }

    @Override
    public <T> T read(Function<TalkReader, T> question) {
        return talk.read(decision, question);
    }

    @Override
    public <T> T write(Function<TalkWriter, T> act) {
        return talk.write(decision, act);
    }
}
