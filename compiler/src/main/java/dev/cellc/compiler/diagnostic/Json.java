package dev.cellc.compiler.diagnostic;

/** JSON text, so that showing a problem needs no library and no reflection. */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    /** Appends a quoted string. Whatever a terminal, a script or a strict decoder could trip over is escaped. */
    public static StringBuilder string(StringBuilder out, String value) {
        out.append('"');
        if (isPlain(value)) {
            return out.append(value).append('"');
        }
        int i = 0;
        while (i < value.length()) {
            int codePoint = value.codePointAt(i);
            character(out, codePoint);
            i += Character.charCount(codePoint);
        }
        return out.append('"');
    }

    /** Whether there is nothing but what stands for itself, as nearly always. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void character(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (mustEscape(codePoint)) {
                    out.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.append(HEX.charAt((codePoint >> shift) & 0xF));
                    }
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }

    private static boolean mustEscape(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029
                // half of a pair: not encodable as UTF-8
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
