package app.ballast.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the one message bundle, for code that has no page at hand. Pages use Vaadin's {@code getTranslation}. */
public final class Messages {

    private static final String BUNDLE = "vaadin-i18n.translations";

    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** Whether there is a text under this key. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, CONTROL).containsKey(key);
    }

    /** The text under {@code key} in the locale, or in English where the locale has none. */
    public static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, CONTROL);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
