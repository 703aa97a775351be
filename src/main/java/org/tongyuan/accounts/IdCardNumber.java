package org.tongyuan.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tongyuan.platform.LegalBasis;

/** The 18-character number of a resident identity card: division, birthday, sequence, check character. */
@LegalBasis("GB 11643-1999")
public final class IdCardNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);

    private IdCardNumber() {}

    /** Whether shape, birthday and check character (ISO 7064 MOD 11-2) are right; X is a capital letter. */
    public static boolean isValid(String number) {
        if (!SHAPE.matcher(number).matches() || !hasBirthday(number)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11) == number.charAt(17);
    }

    private static boolean hasBirthday(String number) {
        try {
            LocalDate birthday = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return !birthday.isBefore(FIRST);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
