package app.ballast.backlog.marks;

/**
 * A mark on an item.
 *
 * @param text short: "D-17"
 * @param title what it means, in the reader's language: "Decision D-17 does it"
 * @param link address inside Ballast where more is said
 */
public record ItemMark(String text, String title, String link) {}
