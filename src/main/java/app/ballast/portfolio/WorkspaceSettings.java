package app.ballast.portfolio;

import app.ballast.common.DomainException;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What holds for the whole workspace.
 *
 * @param name 1 to 120 characters
 * @param zone where its days begin and end on pages
 * @param currency of every amount
 */
public record WorkspaceSettings(String name, ZoneId zone, Currency currency) {

    private static final int LONGEST_NAME = 120;

    public WorkspaceSettings {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
    }
}
