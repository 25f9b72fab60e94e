package app.ballast.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for themselves.
 *
 * @param colors light, dark or as the device says
 * @param shortcuts whether single letters outside fields are commands
 * @param zone time zone for times on pages, null for the workspace's
 */
public record Preferences(
        ColorPreference colors, boolean shortcuts, @Nullable ZoneId zone) {}
