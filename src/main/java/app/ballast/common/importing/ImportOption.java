package app.ballast.common.importing;

import java.util.List;

/**
 * Something that may be chosen for a file.
 *
 * @param name as the request names it; never changes
 * @param label what it is about, with its figures for this file: "Skip 30 leading days without users"
 * @param choices what may be chosen, the first being what holds where nothing is said; none for yes or no, where no holds
 */
public record ImportOption(String name, ImportFact label, List<Choice> choices) {

    public static final String YES = "true";
    public static final String NO = "false";

    /**
     * One of several values.
     *
     * @param value as the request names it
     * @param label how it is called, with its figures for this file
     */
    public record Choice(String value, ImportFact label) {}

    public ImportOption {
        choices = List.copyOf(choices);
    }

    /** An option of yes or no. */
    public static ImportOption yesOrNo(String name, ImportFact label) {
        return new ImportOption(name, label, List.of());
    }
}
