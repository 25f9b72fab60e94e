package app.ballast.tradeoffs.policy;

import app.ballast.common.Messages;
import java.util.Locale;

/** What a team does at a level of its error budget policy, from the freest to the strictest. */
public enum PolicyAction {
    /** Work goes on in the order of the queue. */
    CARRY_ON,
    /** A share of the capacity, {@value PolicyLevels#RESERVED_PERCENT} %, is kept for stability work. */
    RESERVE,
    /** Only stability work, and what is rated a must, is begun. */
    ONLY_STABILITY,
    /** No feature is begun. */
    FREEZE;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "policy.action." + name();
    }

    /** As the REST API and messages of the log write it: {@code only-stability}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether features wait at this level, all of them or those that are no musts. */
    public boolean holdsBack() {
        return this == ONLY_STABILITY || this == FREEZE;
    }

    /** How messages call it. */
    String word() {
        return Messages.text(Locale.ENGLISH, labelKey());
    }
}
