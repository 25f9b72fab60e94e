package app.ballast.discussion;

import app.ballast.people.PersonRef;

/**
 * Somebody who has a subject open now.
 *
 * @param typing whether they are typing in it
 */
public record Present(PersonRef person, boolean typing) {

    /** The same person in another tab. */
    Present joined(Present other) {
        return new Present(person, typing || other.typing);
    }
}
