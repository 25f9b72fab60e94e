package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.demo.sample.SampleItem.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words an item: what was written by hand first, made-up sentences around it. */
final class ItemWriter {

    private static final Set<Status> SHORT = EnumSet.of(Status.NEW, Status.SNOOZED, Status.DECLINED, Status.MERGED);

    private final Phrases phrases;

    ItemWriter(Phrases phrases) {
        this.phrases = phrases;
    }

    Wording wording(ItemDraft draft, Story story, Dice dice) {
        Kind kind = draft.kind();
        boolean brief = SHORT.contains(draft.status());
        String forWhom = kind == Kind.FEATURE && dice.chance(0.7) ? one("for " + draft.product(), draft, dice) : "";
        String customers = kind != Kind.FEATURE && !brief && dice.chance(0.6) ? one("customers", draft, dice) : "";
        String feasible = kind == Kind.FEATURE && !brief && dice.chance(0.6) ? one("feasible", draft, dice) : "";
        return new Wording(
                story.text("description", description(draft, story, brief, dice)),
                story.text("for", forWhom),
                story.text("customers", customers),
                story.text("feasible", feasible),
                story.text("acceptance", !brief && dice.chance(0.55) ? acceptance(draft, dice) : ""));
    }

    private String description(ItemDraft draft, Story story, boolean brief, Dice dice) {
        return switch (draft.status()) {
            case DECLINED, MERGED -> dice.chance(0.6) ? background(draft, dice) : "";
            default -> {
                boolean more = !brief && !story.has("description") && dice.chance(0.6);
                yield more ? draft.why() + "\n\n" + detail(draft, dice) : draft.why();
            }
        };
    }

    private String background(ItemDraft draft, Dice dice) {
        return switch (draft.kind()) {
            case FEATURE -> one("heard", draft, dice);
            case STABILITY -> one("seen", draft, dice);
            case TECH_DEBT -> one("lost", draft, dice);
        };
    }

    private String detail(ItemDraft draft, Dice dice) {
        return switch (draft.kind()) {
            case FEATURE ->
                "**What we heard**\n\n- " + String.join("\n- ", some("heard", 2, draft, dice))
                        + "\n\n**Not in this item:** " + one("not in it", draft, dice);
            case STABILITY -> one("seen", draft, dice) + "\n\n" + numbered(some("step", 3, draft, dice));
            case TECH_DEBT -> one("lost", draft, dice) + "\n\n**First step:** " + one("step", draft, dice);
        };
    }

    private String acceptance(ItemDraft draft, Dice dice) {
        String section = "accept "
                + switch (draft.kind()) {
                    case FEATURE -> "feature";
                    case STABILITY -> "stability";
                    case TECH_DEBT -> "debt";
                };
        return phrases.all(dice.chance(0.5) ? section : section + " 2", draft.service());
    }

    /** Comments on items of a status and kind come from this section. */
    static String comments(ItemDraft draft) {
        return switch (draft.status()) {
            case DONE -> "comment done";
            case DECLINED -> "comment declined";
            default ->
                draft.kind() == Kind.TECH_DEBT
                        ? "comment debt"
                        : "comment " + draft.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private String one(String section, ItemDraft draft, Dice dice) {
        return phrases.one(section, draft.service(), dice);
    }

    private List<String> some(String section, int count, ItemDraft draft, Dice dice) {
        return phrases.some(section, count, draft.service(), dice);
    }

    private static String numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                .collect(Collectors.joining("\n"));
    }
}
