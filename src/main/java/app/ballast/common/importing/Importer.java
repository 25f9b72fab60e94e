package app.ballast.common.importing;

import java.util.Set;

/**
 * Takes one kind of file. A room offers it as a bean; the import page and the REST API find all of them and know none.
 *
 * <p>Preview and import go the same way through the same code: on the same data they give the same result, line by line.
 * Both check by themselves who asks, and answer a product that the asker does not see as one that is not there.
 */
public interface Importer {

    /** Short name of the kind, as it stands in addresses: {@code status-checks}. Never changes. */
    String kind();

    /** Key of its name in the message bundle. The same key with {@code .hint} holds what the file must look like. */
    String titleKey();

    /** Names of the roles that may import this kind; any one of them is enough. */
    Set<String> roles();

    /**
     * Says what {@link #store} would do, and changes nothing.
     *
     * @throws ImportProblem where the file as a whole cannot be taken
     * @throws ImportCancelled where the watch says so
     */
    ImportPreview preview(ImportRequest request, ImportWatch watch);

    /**
     * Stores the good lines in one transaction: all of them, or none where it is cancelled or fails.
     *
     * @throws ImportProblem where the file as a whole cannot be taken
     * @throws ImportCancelled where the watch says so
     */
    ImportResult store(ImportRequest request, ImportWatch watch);
}
