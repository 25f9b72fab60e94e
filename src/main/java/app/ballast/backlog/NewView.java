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
 * @param layout the columns of its table; the usual ones leave them to whoever looks at it
 */
public record NewView(String name, boolean shared, String text, ViewType type, ColumnLayout layout) {

    private static final int LONGEST_NAME = 80;

    public NewView {
        name = CleanText.line(name);
        text = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "backlog.error.view-name", LONGEST_NAME);
        }
    }

    /** A view that leaves the columns to whoever looks at it. */
    public NewView(String name, boolean shared, String text, ViewType type) {
        this(name, shared, text, type, ColumnLayout.USUAL);
    }
}
