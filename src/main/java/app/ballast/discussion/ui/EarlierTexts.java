package app.ballast.discussion.ui;

import app.ballast.discussion.CommentId;
import app.ballast.discussion.EarlierText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** What a comment said before it was edited, the newest first. */
class EarlierTexts extends Div {

    EarlierTexts(Talk talk, CommentId comment) {
        addClassName("talk-earlier");
        NativeButton close = new NativeButton(
                getTranslation("talk.earlier.close"), click -> getElement().removeFromParent());
        close.addClassName("talk-act");
        Div heading = new Div(new Span(getTranslation("talk.earlier")), close);
        heading.addClassName("talk-by");
        add(heading);
        for (EarlierText text : talk.door().read(reader -> reader.earlierTexts(comment))) {
            Span when = new Span(talk.moment(text.writtenAt()));
            when.addClassName("talk-muted");
            Div said = new Div();
            said.addClassName("ballast-prose");
            said.getElement().setProperty("innerHTML", text.html());
            add(when, said);
        }
    }
}
