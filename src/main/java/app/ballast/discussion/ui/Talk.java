package app.ballast.discussion.ui;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import app.ballast.common.ui.Notices;
import app.ballast.discussion.Said;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkWriter;
import app.ballast.people.PersonId;
import app.ballast.people.ReaderTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the parts of one discussion share.
 *
 * @param writable whether the reader may take part
 * @param changed runs after the reader did something
 */
record Talk(TalkDesk desk, TalkDoor door, Locale locale, ZoneId zone, boolean writable, Runnable changed) {

    /** So many of those who are not told are named. */
    private static final int NAMED = 8;

    String moment(Instant at) {
        return ReaderTime.dateAndTime(at, zone, locale);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** Does something; what the rules do not allow is said in a notice. */
    void act(Consumer<TalkWriter> act) {
        try {
            door.write(writer -> {
                act.accept(writer);
                return true;
            });
        } catch (DomainException refusal) {
            Notices.error(refusal.text(locale));
        }
        changed.run();
    }

    /** Says something, or edits it. Whoever names somebody who is not told of it is told that. */
    void say(Function<TalkWriter, Said> act) {
        Said said = door.write(act);
        if (!said.untold().isEmpty()) {
            List<String> names = said.untold();
            Notices.error(Messages.text(
                    locale,
                    "talk.untold",
                    String.join(", ", names.subList(0, Math.min(NAMED, names.size()))),
                    Math.max(0, names.size() - NAMED)));
        }
    }

    boolean isMine(PersonId author) {
        return desk.user().id().equals(author);
    }

    /** Key of what the reader is typing about this subject. */
    String draft(String what) {
        return "talk-" + door.subject().type() + "-" + door.subject().id() + "-" + what + "."
                + desk.user().id().value();
    }
}
