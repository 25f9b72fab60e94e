package app.ballast.discussion.keys;

import java.util.Collection;
import java.util.Map;

/** Where the subjects of one room are found whose keys stand in texts. */
public interface KeyAddresses {

    /**
     * Addresses of pages by key, in one query at most. What is no key of this room's, is nobody's, or is hidden from whoever
     * reads, is left out: nothing tells the three apart.
     *
     * @param keys such as {@code CHK-214}; at most a few hundred
     */
    Map<String, String> addresses(Collection<String> keys);
}
