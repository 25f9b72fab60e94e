package app.ballast.discussion;

import app.ballast.people.PersonRef;
import java.util.List;

/**
 * Who watches a subject.
 *
 * @param me whether the reader does
 * @param others who else does and may see it, by name
 */
public record Watching(boolean me, List<PersonRef> others) {

    public int count() {
        return others.size() + (me ? 1 : 0);
    }
}
