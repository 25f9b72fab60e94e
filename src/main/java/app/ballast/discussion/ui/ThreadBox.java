package app.ballast.discussion.ui;

import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.Mark;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.TalkThread;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment with the answers to it. A thread that is settled takes one line until somebody opens it. */
class ThreadBox extends Div implements CommentBox.Ground {

    private static final int MORE = 50;

    private final transient Talk talk;
    private final Div settled = new Div();
    private final Div top = new Div();
    private final Div earlier = new Div();
    private final Div foot = new Div();
    private final Parts<CommentRow, CommentBox> answers;
    private final transient List<CommentRow> before = new ArrayList<>();
    private transient TalkThread thread;
    private @Nullable CommentBox first;
    private @Nullable Composer composer;
    private boolean open;

    ThreadBox(Talk talk, TalkThread thread) {
        this.talk = talk;
        this.thread = thread;
        answers = new Parts<>(CommentRow::id, row -> new CommentBox(talk, this, row), CommentBox::show);
        addClassName("talk-thread");
        settled.addClassName("talk-settled");
        answers.addClassName("talk-answers");
        earlier.addClassName("talk-earlier-answers");
        add(settled, top, earlier, answers, foot);
        show(thread);
    }

    static CommentId id(TalkThread thread) {
        return thread.first().id();
    }

    /** Shows it again; what somebody writes in it stays. */
    final void show(TalkThread now) {
        boolean turned = first != null
                && (now.first().resolved() == null) != (thread.first().resolved() == null);
        thread = now;
        if (first == null || turned) {
            top.removeAll();
            first = new CommentBox(talk, this, now.first());
            top.add(first);
            open = false;
        } else {
            first.show(now.first());
        }
        arrange();
    }

    private void arrange() {
        Mark resolved = thread.first().resolved();
        boolean shown = resolved == null || open || composer != null;
        settled.removeAll();
        settled.setVisible(resolved != null);
        if (resolved != null) {
            settled.add(
                    new Span(getTranslation(
                            "talk.resolved",
                            resolved.by(),
                            talk.moment(resolved.at()),
                            thread.first().author())),
                    act(shown ? "talk.resolved.hide" : "talk.resolved.show", () -> {
                        open = !open;
                        arrange();
                    }));
        }
        Stream.of(top, earlier, answers, foot).forEach(part -> part.setVisible(shown));
        int hidden = thread.earlier() - before.size();
        earlier.removeAll();
        if (hidden > 0) {
            earlier.add(act(this::more, getTranslation("talk.answers.earlier", hidden)));
        }
        answers.show(Stream.concat(before.stream(), thread.answers().stream()).toList());
    }

    /** Opens it, so that one of its comments can be seen. */
    void open() {
        open = true;
        arrange();
    }

    boolean holds(CommentId comment) {
        return thread.first().id().equals(comment)
                || thread.answers().stream().anyMatch(row -> row.id().equals(comment));
    }

    private void more() {
        CommentId until = before.isEmpty()
                ? thread.answers().getFirst().id()
                : before.getFirst().id();
        before.addAll(
                0,
                talk.door().read(reader -> reader.answersBefore(thread.first().id(), until, MORE)));
        arrange();
    }

    @Override
    public void answer(String text) {
        Composer writing = composer;
        if (writing == null) {
            writing = new Composer(
                            talk,
                            getTranslation("talk.reply.to", thread.first().author()),
                            "talk.reply",
                            talk.draft("answer-" + thread.first().id().value()),
                            this::send)
                    .leftBy(this::close);
            composer = writing;
            foot.add(writing);
        }
        writing.put(text);
    }

    private void send(String text) {
        talk.say(writer -> writer.comment(new NewComment(text, thread.first().id(), null)));
        close();
        talk.changed().run();
    }

    private void close() {
        foot.removeAll();
        composer = null;
        arrange();
    }

    @Override
    public @Nullable Component threadAction() {
        CommentRow row = thread.first();
        return row.resolved() == null
                ? act("talk.resolve", () -> talk.act(writer -> writer.resolve(row.id())))
                : act("talk.reopen", () -> talk.act(writer -> writer.reopen(row.id())));
    }

    private NativeButton act(String key, Runnable run) {
        return act(run, getTranslation(key));
    }

    private static NativeButton act(Runnable run, String text) {
        NativeButton button = new NativeButton(text, click -> run.run());
        button.addClassName("talk-act");
        return button;
    }
}
