package app.ballast.reliability.ui;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentTalk;
import app.ballast.reliability.ReliabilityLinks;
import java.util.function.Function;

/** The way to what is said about an incident. */
record IncidentDoor(IncidentTalk talk, IncidentId incident) implements TalkDoor {

    @Override
    public SubjectRef subject() {
        return new SubjectRef(IncidentId.SUBJECT, incident.value());
    }

    @Override
    public String path() {
        return ReliabilityLinks.incident(incident);
    }

    @Override
    public <T> T read(Function<TalkReader, T> question) {
        return talk.read(incident, question);
    }

    @Override
    public <T> T write(Function<TalkWriter, T> act) {
        return talk.write(incident, act);
    }
}
