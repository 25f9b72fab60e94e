package app.ballast.people.ui;

/**
 * One page under Settings, offered as a bean by the room that owns it; all of them link to each other.
 *
 * @param path its address
 * @param labelKey key of its name in the message bundle
 * @param order its place among the others, smallest first
 */
public record SettingsTab(String path, String labelKey, int order) {}
