package app.ballast.common.importing;

import java.util.List;

/** What the person who asks has kept for one kind of import. A room offers it as a bean beside its {@link Importer}. */
public interface KeptChoices {

    /** That of the {@link Importer}. */
    String kind();

    /** Key of what a choice is about in the message bundle. */
    String labelKey(String choice);

    /** All of them, the one used last first. */
    List<KeptChoice> kept();

    /**
     * Keeps a choice in the place of one with the same name, or with the same shape.
     *
     * @throws app.ballast.common.DomainException INVALID where a part of it is none that there is
     */
    void keep(KeptChoice choice);

    /** Forgets one; nothing where there is none of that name. */
    void forget(String name);
}
