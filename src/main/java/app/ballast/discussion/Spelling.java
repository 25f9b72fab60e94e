package app.ballast.discussion;

import app.ballast.common.MarkdownNames;
import app.ballast.discussion.keys.KeyAddresses;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What names and keys in texts mean to whoever reads them. One query a room, however many keys there are. */
@Component
class Spelling {

    /** More keys on one page stay plain text. */
    private static final int MOST_KEYS = 300;

    private final Mentions mentions;
    private final List<KeyAddresses> rooms;

    Spelling(Mentions mentions, List<KeyAddresses> rooms) {
        this.mentions = mentions;
        this.rooms = rooms;
    }

    /** @param known names of the people whom the texts name */
    MarkdownNames names(Collection<String> texts, Map<PersonId, String> known) {
        Set<String> keys = new LinkedHashSet<>();
        texts.forEach(text -> MarkdownNames.keys(text)
                .takeWhile(key -> keys.size() < MOST_KEYS)
                .forEach(keys::add));
        Map<String, String> addresses = new HashMap<>();
        if (!keys.isEmpty()) {
            rooms.forEach(room -> addresses.putAll(room.addresses(keys)));
        }
        return new MarkdownNames(addresses, mentions.names(texts, known));
    }
}
