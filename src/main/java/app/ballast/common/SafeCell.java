package app.ballast.common;

/**
 * Keeps a cell of a table from being taken for a formula. A cell that begins with = + - @, a tab or a line end gets an
 * apostrophe in front; so does one that begins with an apostrophe, so that taking the first apostrophe away again gives
 * back exactly what was there.
 */
public final class SafeCell {

    private static final String RISKY = "=+-@\t\r\n'";

    private SafeCell() {}

    public static String escape(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public static String unescape(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RISKY.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
