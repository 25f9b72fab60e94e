package app.ballast.discussion;

/** Lets the room that owns a type of subject search in what was said about them, within its own question. */
public final class CommentSearch {

    private CommentSearch() {}

    /**
     * JPQL that answers the numbers of the subjects of a type of which a comment matches.
     *
     * @param type as in {@link app.ballast.common.SubjectRef#type()}; a constant of the program
     * @param condition about the text {@code c.body}
     */
    public static String subjects(String type, String condition) {
        return "select c.subjectId from Comment c where c.subjectType = '" + type + "' and " + condition;
    }
}
