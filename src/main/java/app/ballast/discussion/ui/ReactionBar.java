package app.ballast.discussion.ui;

import app.ballast.discussion.CommentRow;
import app.ballast.discussion.Reaction;
import app.ballast.discussion.ReactionCount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What people think of a comment without a word. */
class ReactionBar extends Div {

    private final transient Talk talk;
    private final transient CommentRow row;

    ReactionBar(Talk talk, CommentRow row) {
        this.talk = talk;
        this.row = row;
        addClassName("talk-reactions");
        row.reactions().forEach(sign -> add(chip(sign)));
        if (talk.writable()) {
            NativeButton more = new NativeButton();
            more.add(VaadinIcon.SMILEY_O.create());
            more.addClassNames("talk-act", "talk-react");
            more.setAriaLabel(getTranslation("talk.react"));
            more.getElement().setAttribute("aria-expanded", "false");
            more.addClickListener(click -> {
                remove(more);
                offer();
            });
            add(more);
        }
    }

    private void offer() {
        for (Reaction sign : Reaction.values()) {
            if (row.reactions().stream().noneMatch(count -> count.sign() == sign)) {
                add(button(sign, 0, false));
            }
        }
    }

    private NativeButton chip(ReactionCount count) {
        return button(count.sign(), count.count(), count.mine());
    }

    private NativeButton button(Reaction sign, int count, boolean mine) {
        NativeButton button = new NativeButton();
        button.add(icon(sign));
        if (count > 0) {
            button.add(new Span(String.valueOf(count)));
        }
        String name = getTranslation(sign.labelKey());
        button.addClassName("talk-reaction");
        button.getElement().setAttribute("title", name);
        button.setAriaLabel(count > 0 ? getTranslation("talk.reaction.count", name, count) : name);
        button.getElement().setAttribute("aria-pressed", String.valueOf(mine));
        button.setEnabled(talk.writable());
        button.addClickListener(click -> talk.act(writer -> writer.react(row.id(), sign, !mine)));
        return button;
    }

    private static Icon icon(Reaction sign) {
        return switch (sign) {
            case AGREE -> VaadinIcon.THUMBS_UP_O.create();
            case DISAGREE -> VaadinIcon.THUMBS_DOWN_O.create();
            case THANKS -> VaadinIcon.HEART_O.create();
            case LOOKING -> VaadinIcon.EYE.create();
            case UNSURE -> VaadinIcon.QUESTION_CIRCLE_O.create();
        };
    }
}
