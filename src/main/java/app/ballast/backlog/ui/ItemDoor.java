package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import java.util.function.Function;

/** The way to what is said about an item. */
record ItemDoor(ItemDiscussion talk, WorkItemId item, ItemKey key) implements TalkDoor {

    @Override
    public SubjectRef subject() {
        return item.subject();
    }

    @Override
    public String path() {
        return BacklogLinks.item(key);
    }

    @Override
    public <T> T read(Function<TalkReader, T> question) {
        return talk.read(item, question);
    }

    @Override
    public <T> T write(Function<TalkWriter, T> act) {
        return talk.write(item, act);
    }
}
