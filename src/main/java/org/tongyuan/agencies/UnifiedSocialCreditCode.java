package org.tongyuan.agencies;

import org.tongyuan.platform.LegalBasis;

/** The 18-character unified social credit code with its check character. */
@LegalBasis("GB 32100-2015")
public final class UnifiedSocialCreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private UnifiedSocialCreditCode() {}

    /** Whether all 18 characters are of the set and the last one is the check character of the others. */
    public static boolean isValid(String code) {
        if (code.length() != 18 || code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0)) {
            return false;
        }
        return checkCharacter(code.substring(0, 17)) == code.charAt(17);
    }

    /** The check character of the first 17, which must all be of the set. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        // The outer modulus matters when the remainder is 0.
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
