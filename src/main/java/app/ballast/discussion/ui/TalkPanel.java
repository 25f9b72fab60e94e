package app.ballast.discussion.ui;

import app.ballast.discussion.CommentId;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkPage;
import app.ballast.discussion.TalkThread;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people say about a subject: the newest threads, older ones on demand, and a field to begin another. */
public class TalkPanel extends Section {

    /** In the query of a subject's page: the comment that a link leads to. */
    public static final String COMMENT = "comment";

    private static final int STEP = 50;
    private static final int MOST = 1_000;

    private final transient Talk talk;
    private final H3 heading = new H3();
    private final Div earlier = new Div();
    private final Div later = new Div();
    private final Parts<TalkThread, ThreadBox> threads;
    private final DatePicker day = new DatePicker();
    private final WatchControl watch;
    private transient @Nullable CommentId asked;
    private transient Runnable after = () -> {};
    private int most = STEP;

    /** @param writable whether the reader may take part */
    public TalkPanel(TalkDesk desk, TalkDoor door, boolean writable) {
        talk = new Talk(desk, door, getLocale(), desk.time().zone(), writable, this::done);
        watch = new WatchControl(desk.watching(), door.subject());
        threads = new Parts<>(ThreadBox::id, thread -> new ThreadBox(talk, thread), ThreadBox::show);
        addClassName("talk");
        earlier.addClassName("talk-pager");
        later.addClassName("talk-pager");
        Div head = new Div(heading, watch);
        head.addClassName("talk-head");
        add(head, earlier, threads, later);
        if (writable) {
            add(new Composer(talk, getTranslation("talk.placeholder"), "talk.add", talk.draft("new"), this::send)
                    .with(day));
            day.setVisible(false);
        }
        refresh();
        desk.live().follow(this, change -> change.subject().equals(door.subject()), news -> refresh());
    }

    /**
     * Each comment may speak of a day of a chart.
     *
     * @param said runs when the reader has said, changed or deleted something
     */
    public TalkPanel ofDays(Runnable said) {
        after = said;
        day.setPlaceholder(getTranslation("talk.day"));
        day.setAriaLabel(getTranslation("talk.day"));
        day.setClearButtonVisible(true);
        day.setLocale(getLocale());
        day.setVisible(true);
        return this;
    }

    /** The next comment speaks of this day, unless its writer says otherwise. */
    public void about(LocalDate chosen) {
        day.setValue(chosen);
    }

    /** The comment that an address leads to; empty where it names none. */
    public static Optional<CommentId> asked(QueryParameters query) {
        return query.getSingleParameter(COMMENT)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(number -> new CommentId(Long.parseLong(number)));
    }

    /** Leads the eye to a comment. */
    public void lead(CommentId comment) {
        asked = comment;
        refresh();
        threads.getChildren()
                .map(ThreadBox.class::cast)
                .filter(thread -> thread.holds(comment))
                .forEach(ThreadBox::open);
        getElement().executeJs("window.ballastTalk.lead(this, $0)", "comment-" + comment.value());
    }

    /** Reads what was said again; what is being typed stays. */
    public final void refresh() {
        CommentId around = asked;
        TalkPage page = talk.door().read(reader -> around == null ? reader.newest(most) : reader.around(around, most));
        heading.setText(getTranslation("talk.comments", page.total()));
        threads.show(page.threads());
        earlier.removeAll();
        if (page.earlier() && most < MOST) {
            earlier.add(act("talk.earlier.show", () -> most += STEP));
        }
        later.removeAll();
        if (page.later()) {
            later.add(act("talk.later.show", () -> asked = null));
        }
    }

    private NativeButton act(String key, Runnable change) {
        NativeButton button = new NativeButton(getTranslation(key), click -> {
            change.run();
            refresh();
        });
        button.addClassName("talk-act");
        return button;
    }

    private void send(String text) {
        talk.say(writer -> writer.comment(new NewComment(text, null, day.getValue())));
        day.clear();
        asked = null;
        done();
    }

    /** Whoever takes part watches from then on; of what is done on this page itself the feed tells it nothing. */
    private void done() {
        refresh();
        watch.show();
        after.run();
    }
}
