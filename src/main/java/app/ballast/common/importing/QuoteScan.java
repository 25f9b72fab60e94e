package app.ballast.common.importing;

/** Follows a CSV row over its lines to tell whether it ends inside a quoted cell. */
final class QuoteScan {

    private static final char QUOTE = '"';

    private final char separator;
    private boolean open;

    QuoteScan(char separator) {
        this.separator = separator;
    }

    /** Goes over the next line of the row. */
    void scan(String line) {
        if (!open && line.indexOf(QUOTE) < 0) {
            return;
        }
        boolean cellStart = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (open) {
                boolean escaped = c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
                if (escaped) {
                    i++;
                } else if (c == QUOTE) {
                    open = false;
                }
            } else {
                // A quote that is not the first character of its cell is an ordinary one.
                open = c == QUOTE && cellStart;
                cellStart = c == separator;
            }
        }
    }

    boolean open() {
        return open;
    }
}
