package app.ballast.tradeoffs.policy;

import app.ballast.common.Messages;
import java.util.Locale;

/** Where a team's time goes. */
public enum MixPart {
    FEATURE,
    STABILITY,
    TECH_DEBT,
    /** Incidents, and items that are flagged so. */
    UNPLANNED;

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "policy.part." + name();
    }

    /** How messages call it. */
    String word() {
        return Messages.text(Locale.ENGLISH, labelKey());
    }
}
