package org.tongyuan.accounts;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.platform.LegalBasis;

/** Checks and masks identity numbers by their kind. */
public final class IdentityNumber {

    private IdentityNumber() {}

    /** As stored and compared: no blanks, capital letters, full-width digits made plain. */
    public static String normalize(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-]", "")
                .toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(IdType type, String number, LocalDate today) {
        return switch (type) {
            case ID_CARD -> isCitizenNumber(number, today);
            case PASSPORT -> number.matches("[A-Z0-9]{5,17}");
            case HK_MACAO_PERMIT -> number.matches("[HM][0-9]{8}([0-9]{2})?");
            case TAIWAN_PERMIT -> number.matches("[0-9]{8}([0-9]{2})?");
            case USCC -> UnifiedSocialCreditCode.isValid(number);
        };
    }

    private static boolean isCitizenNumber(String number, LocalDate today) {
        return IdCardNumber.isValid(number)
                && !LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                        .isAfter(today);
    }

    /** First three and last one; the first fourteen would tell division and birthday. A body's code is public and stays whole. */
    @LegalBasis("个人信息保护法, art. 51")
    public static String mask(IdType type, String number) {
        if (type == IdType.USCC) {
            return number;
        }
        int head = Math.min(3, number.length() / 3);
        return number.substring(0, head)
                + "*".repeat(number.length() - head - 1)
                + number.substring(number.length() - 1);
    }
}
