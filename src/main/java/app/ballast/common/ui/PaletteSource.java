package app.ballast.common.ui;

import java.util.List;

/** What a room lets the command palette find: the room offers it as a bean, the shell asks it while somebody types. */
public interface PaletteSource {

    /**
     * What matches, best first; only what the person who is signed in may see.
     *
     * @param text as typed, never blank
     * @param most how many at most
     */
    List<PaletteEntry> find(String text, int most);
}
