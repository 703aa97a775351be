package org.tongyuan.accounts.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Codes that replace a lost phone, each once: ten letters and digits that do not look alike, 49 random bits, kept as keyed hashes. */
final class RecoveryCode {

    static final int AT_ONCE = 10;

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCode::one).distinct().limit(AT_ONCE).toList();
    }

    private static String one() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** As compared: typed with or without the hyphen, in capitals or not. */
    static String normalize(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static boolean looksLikeOne(String typed) {
        return normalize(typed).length() == LENGTH;
    }

    static String hash(PersonalDataCipher cipher, String code) {
        return cipher.blindIndex("second-factor.recovery", normalize(code));
    }
}
