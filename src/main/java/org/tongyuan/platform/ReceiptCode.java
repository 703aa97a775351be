package org.tongyuan.platform;

import java.security.SecureRandom;

/** Codes that cannot be guessed and are read from paper or a screen and typed again: without signs that are taken for each other. */
public final class ReceiptCode {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptCode() {}

    /** So many signs; each is worth five bits. */
    public static String of(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The same in groups of four, e.g. {@code 7K3M-Q9XV-T2A8}. */
    public static String grouped(int groups) {
        var code = new StringBuilder(of(4));
        for (int i = 1; i < groups; i++) {
            code.append('-').append(of(4));
        }
        return code.toString();
    }
}
