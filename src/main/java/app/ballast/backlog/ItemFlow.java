package app.ballast.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an item hangs together with others, as far as the asker sees those.
 *
 * @param blockedBy what has to be done first, by key, at most 200
 * @param blocks what waits for it, at most 200
 * @param parent what it is a part of; null for nothing
 * @param parts its own parts, at most 200
 * @param outcome what it is to bring about; null where nobody has said
 */
public record ItemFlow(
        List<LinkedItem> blockedBy,
        List<LinkedItem> blocks,
        @Nullable LinkedItem parent,
        List<LinkedItem> parts,
        @Nullable Outcome outcome) {

    public ItemFlow {
        blockedBy = List.copyOf(blockedBy);
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }
}
