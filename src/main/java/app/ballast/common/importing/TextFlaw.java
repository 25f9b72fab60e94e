package app.ballast.common.importing;

import org.jspecify.annotations.Nullable;

/** Finds in decoded text what no text file should hold. A malformed byte b stands in it as the lone low surrogate DC00 + b. */
final class TextFlaw {

    private static final char ESCAPE = '\uDC00';

    private TextFlaw() {}

    static char escaped(byte malformed) {
        return (char) (ESCAPE + (malformed & 0xFF));
    }

    /** The first flaw, or null where there is none. Escapes are told from real pairs by what stands before them. */
    static @Nullable ImportFact in(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                return ImportFact.of("import.why.control", "%04X".formatted((int) c));
            }
            if (isEscape(c, i == 0 ? ' ' : text.charAt(i - 1))) {
                return notUtf8(c);
            }
        }
        return null;
    }

    static boolean isEscape(char c, char before) {
        return Character.isLowSurrogate(c) && !Character.isHighSurrogate(before);
    }

    static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    static ImportFact notUtf8(char escape) {
        return ImportFact.of("import.why.utf8", "%02X".formatted(escape - ESCAPE));
    }
}
