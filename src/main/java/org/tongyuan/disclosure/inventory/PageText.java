package org.tongyuan.disclosure.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a home page says, without tags, scripts, styles, comments and numbers that stand alone, such as visit counters and clocks: it is
 * only compared with what it said before. Bytes are read one character each, which serves UTF-8 and GBK alike: neither uses the angle
 * brackets inside a character.
 */
final class PageText {

    private static final List<String> SILENT = List.of("script", "style", "noscript", "template");

    private PageText() {}

    static String sha256(byte[] page) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of(page).getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(byte[] page) {
        String html = new String(page, StandardCharsets.ISO_8859_1);
        String lower = html.toLowerCase(Locale.ROOT);
        var text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            append(html.substring(at, tag < 0 ? html.length() : tag), text);
            if (tag < 0) {
                break;
            }
            at = end(lower, tag);
        }
        return text.toString();
    }

    /** Where the tag, or what stands silent between it and its end tag, is over. */
    private static int end(String lower, int tag) {
        if (lower.startsWith("<!--", tag)) {
            return after(lower, "-->", tag);
        }
        for (String name : SILENT) {
            if (lower.startsWith(name, tag + 1) && !letterAt(lower, tag + 1 + name.length())) {
                int close = lower.indexOf("</" + name, tag);
                return close < 0 ? lower.length() : after(lower, ">", close);
            }
        }
        return after(lower, ">", tag);
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    private static void append(String words, StringBuilder text) {
        for (String word : words.trim().split("\\s+", -1)) {
            if (!word.isEmpty() && !isNumber(word)) {
                text.append(word).append(' ');
            }
        }
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> (c >= '0' && c <= '9') || ",.:/-".indexOf(c) >= 0);
    }
}
