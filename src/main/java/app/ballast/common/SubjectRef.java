package app.ballast.common;

/**
 * Points at anything that can be discussed, watched or logged, without knowing its room.
 *
 * @param type short name of the kind of thing, such as {@code work-item}
 * @param id its number within that kind
 */
public record SubjectRef(String type, long id) {

    public SubjectRef {
        if (type.isBlank()) {
            throw new IllegalArgumentException("A subject needs a type");
        }
    }
}
