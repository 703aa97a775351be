package org.tongyuan.platform.table;

import java.util.regex.Pattern;

/** Text in a cell by ECMA-376 (ST_Xstring): what XML cannot hold stands as {@code _xHHHH_}, and so does what only looks like it. */
final class XlsxText {

    /** What a cell holds at most, in UTF-16 units. */
    static final int LONGEST = 32_767;

    /** One underscore may end one and begin the next. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String escape(String text) {
        String marked = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder escaped = null;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            boolean bad = !allowed(marked, i);
            if (bad && escaped == null) {
                escaped = new StringBuilder(marked.substring(0, i));
            }
            if (escaped != null) {
                escaped.append(bad ? "_x%04X_".formatted((int) c) : String.valueOf(c));
            }
        }
        return escaped == null ? marked : escaped.toString();
    }

    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    private static boolean allowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\t' || c == '\n' || (c >= 0x20 && c < 0xFFFE);
    }
}
