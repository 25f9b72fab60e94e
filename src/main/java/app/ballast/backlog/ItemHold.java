package app.ballast.backlog;

import app.ballast.backlog.holding.Exemption;
import app.ballast.backlog.holding.Hold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an item from being begun, and what was asked for so that it may be all the same.
 *
 * @param hold null where nothing holds it back
 * @param exemptions the newest first
 * @param rules address of the page that tells of the product's rules and takes exceptions; null where there is none
 */
public record ItemHold(
        @Nullable Hold hold,
        List<Exemption> exemptions,
        @Nullable String rules) {

    public ItemHold {
        exemptions = List.copyOf(exemptions);
    }
}
