package org.tongyuan.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Codes that nobody guesses (130 bits) and nobody misreads: Crockford's base 32 has no I, L, O and U. */
public final class VerifyCode {

    public static final int LENGTH = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerifyCode() {}

    public static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What somebody typed, with blanks, hyphens, small letters and misread letters put right; empty when it cannot be a code. */
    public static Optional<String> read(String typed) {
        String code = typed.replaceAll("[\\s\\-－—]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** In groups of four, the last of six, for people who type it from paper. */
    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.{4,})", "$1-");
    }
}
