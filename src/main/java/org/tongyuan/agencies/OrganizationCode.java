package org.tongyuan.agencies;

import org.tongyuan.platform.LegalBasis;

/** The nine-character organization code: the ninth to seventeenth characters of a unified social credit code. */
@LegalBasis("GB 11714-1997")
public final class OrganizationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganizationCode() {}

    /** Whether the ninth character is the check character of the eight before it; written without the hyphen. */
    public static boolean isValid(String code) {
        return code.matches("[0-9A-Z]{8}[0-9X]") && checkCharacter(code.substring(0, 8)) == code.charAt(8);
    }

    /** The check character of eight digits or capital letters (A counts 10). */
    public static char checkCharacter(String first8) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(first8.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
