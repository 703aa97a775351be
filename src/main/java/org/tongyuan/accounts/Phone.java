package org.tongyuan.accounts;

import java.text.Normalizer;

/** Mobile and landline numbers of the mainland. */
public final class Phone {

    private Phone() {}

    /** As stored: no blanks, no country code. */
    public static String normalize(String phone) {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceFirst("^(\\+|00)86-?", "");
    }

    public static boolean isValid(String phone) {
        return phone.matches("1[3-9][0-9]{9}") || phone.matches("0[0-9]{2,3}-?[1-9][0-9]{6,7}");
    }

    /** 138****1234; of a landline the area and the last two digits. */
    public static String mask(String phone) {
        return phone.startsWith("1")
                ? phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4)
                : phone.substring(0, 4) + "****" + phone.substring(phone.length() - 2);
    }
}
