package app.ballast.people;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for themselves.
 *
 * @param colors light, dark or as the device says
 * @param shortcuts whether single letters outside fields are commands
 * @param zone time zone for times on pages, null for the workspace's
 * @param format whose way of writing numbers, money and dates they read, null for the browser's
 * @param hours when they are usually at work, null for not said
 */
public record Preferences(
        ColorPreference colors,
        boolean shortcuts,
        @Nullable ZoneId zone,
        @Nullable Locale format,
        @Nullable WorkingHours hours) {

    /** The same in other colours. */
    public Preferences in(ColorPreference other) {
        return new Preferences(other, shortcuts, zone, format, hours);
    }
}
