package app.ballast.common.ui;

/**
 * One place that the command palette leads to.
 *
 * @param mark what it is called for short, such as a key; empty for none
 * @param label its name, already localised
 * @param href its address within the application
 */
public record PaletteEntry(String mark, String label, String href) {}
