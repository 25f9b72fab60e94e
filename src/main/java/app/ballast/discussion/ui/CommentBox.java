package app.ballast.discussion.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.Mark;
import app.ballast.people.ui.PersonAvatar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One comment: who said it and when, the text, what others think of it, and what the reader may do with it. */
@JsModule("./talk/comments.ts")
class CommentBox extends Div {

    /** What a comment needs of its thread. */
    interface Ground {

        /** Answers, beginning with a text. */
        void answer(String text);

        /** What may be done with the thread, null for nothing. */
        @Nullable
        Component threadAction();
    }

    private final transient Talk talk;
    private final transient Ground ground;
    private transient CommentRow row;
    private boolean editing;

    CommentBox(Talk talk, Ground ground, CommentRow row) {
        this.talk = talk;
        this.ground = ground;
        this.row = row;
        addClassName("talk-comment");
        setId("comment-" + row.id().value());
        getElement().setAttribute("tabindex", "-1");
        build();
    }

    /** Shows it again; an edit that somebody is at stays. */
    void show(CommentRow now) {
        boolean same = now.equals(row);
        row = now;
        if (!same && !editing) {
            build();
        }
    }

    private void build() {
        editing = false;
        removeAll();
        add(heading());
        Mark deleted = row.deleted();
        setClassName("is-deleted", deleted != null);
        if (deleted != null) {
            Span gone = new Span(getTranslation("talk.deleted", deleted.by(), talk.moment(deleted.at())));
            gone.addClassName("talk-muted");
            add(gone);
            return;
        }
        Div text = new Div();
        text.addClassName("ballast-prose");
        text.getElement().setProperty("innerHTML", row.html());
        add(text);
        if (talk.writable() || !row.reactions().isEmpty()) {
            add(foot());
        }
    }

    private Div heading() {
        Span author = new Span(row.author());
        author.addClassName("talk-author");
        Anchor time = new Anchor(address(), talk.moment(row.createdAt()));
        time.getElement().setAttribute("router-link", true);
        time.setTitle(getTranslation("talk.link"));
        Div heading = new Div(PersonAvatar.of(row.authorId(), row.author()), author, time);
        heading.addClassName("talk-by");
        LocalDate day = row.pinnedOn();
        if (day != null) {
            Span pin = new Span(getTranslation("talk.about-day", talk.day(day)));
            pin.addClassName("talk-pin");
            heading.add(pin);
        }
        Instant edited = row.editedAt();
        if (edited != null && row.deleted() == null) {
            NativeButton history = act("talk.edited", this::history);
            history.getElement().setAttribute("title", talk.moment(edited));
            heading.add(history);
        }
        return heading;
    }

    private String address() {
        return talk.door().path() + "?" + TalkPanel.COMMENT + "=" + row.id().value();
    }

    private Div foot() {
        Div foot = new Div();
        foot.addClassName("talk-foot");
        foot.add(new ReactionBar(talk, row));
        if (talk.writable()) {
            foot.add(act("talk.reply", () -> ground.answer("")));
            Component action = row.thread() == null ? ground.threadAction() : null;
            if (action != null) {
                foot.add(action);
            }
            Div more = new Div();
            more.addClassName("talk-more");
            NativeButton open = new NativeButton("⋯");
            open.addClassName("talk-act");
            open.setAriaLabel(getTranslation("talk.more"));
            open.getElement().setAttribute("aria-expanded", "false");
            open.addClickListener(click -> {
                boolean opening = more.getComponentCount() == 0;
                more.removeAll();
                if (opening) {
                    fill(more);
                }
                open.getElement().setAttribute("aria-expanded", String.valueOf(opening));
            });
            foot.add(open, more);
        }
        return foot;
    }

    private void fill(Div more) {
        more.add(act("talk.quote", this::quote), act("talk.copy-link", () -> {
            getElement().executeJs("window.ballastTalk.copy($0)", address());
            Notices.success(getTranslation("talk.copied"));
        }));
        boolean mine = talk.isMine(row.authorId());
        if (mine) {
            more.add(act("talk.edit", this::edit));
        }
        if (mine || talk.desk().moderator()) {
            more.add(act("talk.delete", this::delete));
        }
    }

    private void quote() {
        String typed = talk.door().read(reader -> reader.typed(row.id()));
        ground.answer(typed.lines().map(line -> "> " + line + "\n").reduce("", String::concat) + "\n");
    }

    private void delete() {
        talk.act(writer -> writer.delete(row.id()));
        Notices.undoable(getTranslation("talk.deleted.done"), () -> talk.act(writer -> writer.restore(row.id())));
    }

    private void edit() {
        edit(talk.door().read(reader -> reader.typed(row.id())), row.version(), null);
    }

    /** @param theirs what somebody else, or another window, made of it meanwhile; null for nothing */
    private void edit(String text, long version, @Nullable String theirs) {
        editing = true;
        removeAll();
        add(heading());
        if (theirs != null) {
            Div now = new Div();
            now.addClassName("ballast-prose");
            now.getElement().setProperty("innerHTML", theirs);
            Div changed = new Div(new Span(getTranslation("talk.changed-meanwhile")), now);
            changed.addClassName("talk-changed");
            changed.getElement().setAttribute("role", "alert");
            add(changed);
        }
        String draft = talk.draft("edit-" + row.id().value());
        Consumer<String> save = typed -> save(typed, version);
        Composer composer =
                new Composer(talk, getTranslation("talk.edit"), "talk.save", draft, save).leftBy(this::build);
        composer.put(text);
        add(composer);
    }

    private void save(String typed, long version) {
        try {
            talk.say(writer -> writer.edit(row.id(), version, typed));
        } catch (DomainException lost) {
            if (lost.sort() != DomainException.Sort.CONFLICT) {
                throw lost;
            }
            row = talk.door().read(reader -> reader.one(row.id()));
            if (row.deleted() != null) {
                throw lost;
            }
            // Both texts stay in sight; whoever saves now has seen the other.
            edit(typed, row.version(), row.html());
            throw lost;
        }
        editing = false;
        row = talk.door().read(reader -> reader.one(row.id()));
        build();
        talk.changed().run();
    }

    private void history() {
        add(new EarlierTexts(talk, row.id()));
    }

    private NativeButton act(String key, Runnable run) {
        NativeButton button = new NativeButton(getTranslation(key), click -> run.run());
        button.addClassName("talk-act");
        return button;
    }
}
