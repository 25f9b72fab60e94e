package app.ballast.backlog;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;

/**
 * A view to be kept.
 *
 * @param name 1 to 80 characters, unique among its owner's
 * @param shared whether everybody may use it who may see what its filter names
 * @param text its filter and order, in the filter language
 * @param type how it shows the items
 */
public record NewView(String name, boolean shared, String text, ViewType type) {

    private static final int LONGEST_NAME = 80;

    public NewView {
        name = CleanText.line(name);
        text = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "backlog.error.view-name", LONGEST_NAME);
        }
    }
}
