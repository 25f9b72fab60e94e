package app.ballast.people.ui;

import app.ballast.people.PersonId;
import com.vaadin.flow.component.avatar.Avatar;

/**
 * Somebody's initials in a colour that is always theirs. It stands beside the name, so it says nothing to those who have the
 * page read to them.
 */
public class PersonAvatar extends Avatar {

    /** As many colours as the style sheet has. */
    static final int HUES = 8;

    private PersonAvatar(String name) {
        super(name);
        addClassName("ballast-avatar");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The avatar of a person. */
    public static PersonAvatar of(PersonId person, String name) {
        PersonAvatar avatar = new PersonAvatar(name);
        avatar.setAbbreviation(Initials.of(name));
        avatar.getElement().setAttribute("data-hue", String.valueOf(Math.floorMod(person.value(), HUES)));
        return avatar;
    }

    /** Stands for what no person did. */
    public static PersonAvatar system() {
        PersonAvatar avatar = new PersonAvatar("");
        avatar.setAbbreviation("⚖");
        return avatar;
    }
}
