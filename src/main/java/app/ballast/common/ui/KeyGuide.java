package app.ballast.common.ui;

import java.util.List;

/** The keys of some of a room's pages, for the list of keys: the room offers it as a bean, the shell shows it. */
public interface KeyGuide {

    /** Key of its heading in the message bundle. */
    String titleKey();

    /** In the order in which they are listed. */
    List<Entry> keys();

    /**
     * One line.
     *
     * @param keys as they stand on the keyboard, separated by spaces
     * @param labelKey key of what they do in the message bundle
     */
    record Entry(String keys, String labelKey) {}
}
