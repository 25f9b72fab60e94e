package app.ballast.people.ui;

/**
 * A further page of one's account, offered as a bean by the room that owns it; the account page leads there.
 *
 * @param path its address
 * @param labelKey key of its name in the message bundle
 * @param order its place among the others, smallest first
 */
public record AccountLink(String path, String labelKey, int order) {}
