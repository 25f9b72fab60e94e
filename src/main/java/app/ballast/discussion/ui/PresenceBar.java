package app.ballast.discussion.ui;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.Presence;
import app.ballast.discussion.Present;
import app.ballast.people.ui.PersonAvatar;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who else has open what the page shows, and who is typing in it. */
@Tag("ballast-presence")
@JsModule("./presence/presence.ts")
public class PresenceBar extends HtmlComponent implements HasComponents {

    private static final int MOST_AVATARS = 5;

    private final transient TalkDesk desk;
    private final transient SubjectRef subject;
    private final Span people = new Span();
    private final Span said = new Span();
    private @Nullable String token;

    /** @param subject one that the reader sees */
    public PresenceBar(TalkDesk desk, SubjectRef subject) {
        this.desk = desk;
        this.subject = subject;
        addClassName("presence");
        people.addClassName("presence-people");
        said.addClassName("presence-said");
        said.getElement().setAttribute("aria-live", "polite");
        add(people, said);
        SubjectRef here = Presence.at(subject);
        desk.live().follow(this, change -> change.subject().equals(here), news -> show());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        String entered = desk.presence().enter(subject);
        token = entered;
        getElement().setAttribute("token", entered);
        show();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        String left = token;
        token = null;
        if (left != null) {
            desk.presence().leave(left);
        }
    }

    private void show() {
        List<Present> others = desk.presence().others(subject);
        people.removeAll();
        others.stream().limit(MOST_AVATARS).forEach(one -> {
            PersonAvatar avatar =
                    PersonAvatar.of(one.person().id(), one.person().name());
            avatar.getElement().setAttribute("title", one.person().name());
            people.add(avatar);
        });
        said.setText(said(others));
        getElement().setAttribute("data-others", String.valueOf(others.size()));
    }

    private String said(List<Present> others) {
        List<String> typing = others.stream()
                .filter(Present::typing)
                .map(one -> one.person().name())
                .toList();
        if (!typing.isEmpty()) {
            return getTranslation("presence.typing", typing.getFirst(), typing.size() - 1);
        }
        return others.isEmpty()
                ? ""
                : getTranslation("presence.here", others.getFirst().person().name(), others.size() - 1);
    }
}
