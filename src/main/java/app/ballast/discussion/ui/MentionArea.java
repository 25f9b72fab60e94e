package app.ballast.discussion.ui;

import app.ballast.people.PersonRef;
import app.ballast.people.TeamRow;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** A text area that completes the names of people and teams behind an {@code @}. */
@JsModule("./talk/mentions.ts")
class MentionArea extends TextArea {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 8;
    private static final int LONGEST = 120;

    private final transient TalkDesk desk;

    /**
     * What may stand behind the sign.
     *
     * @param team whether it is a team
     */
    record Offer(String name, boolean team) {}

    MentionArea(TalkDesk desk) {
        this.desk = desk;
        addAttachListener(attach -> getElement().executeJs("window.ballastMentions.assist(this)"));
    }

    /** People and teams whose name holds what was typed, at most 8, as JSON. */
    @ClientCallable
    String whom(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Offer> offers = new ArrayList<>();
        desk.people().find(text, MOST).stream()
                .map(PersonRef::name)
                .forEach(name -> offers.add(new Offer(name, false)));
        String lower = text.toLowerCase(Locale.ROOT);
        desk.people().teams().stream()
                .map(TeamRow::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(lower))
                .forEach(name -> offers.add(new Offer(name, true)));
        return JSON.writeValueAsString(offers.stream().limit(MOST).toList());
    }
}
