package org.tongyuan.accounts.outsideidentity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Phone;

/** What a provider says of whoever came, in the clear and only in passing; each may be empty. Phone is empty when it is none. */
record Asserted(String name, String idNumber, String phone) {

    private static final int LONGEST = 100;

    static Asserted from(Map<String, Object> claims, String name, String idNumber, String phone) {
        String number = Phone.normalize(text(claims.get(phone)));
        return new Asserted(
                text(claims.get(name)),
                IdentityNumber.normalize(text(claims.get(idNumber))),
                Phone.isValid(number) ? number : "");
    }

    private static String text(@Nullable Object claim) {
        String text = claim instanceof String s ? s.replaceAll("\\p{Cntrl}", "").strip() : "";
        return text.length() > LONGEST ? "" : text;
    }

    /** Whether it says enough to register somebody. */
    public boolean isEnough() {
        return !name.isEmpty() && !idNumber.isEmpty();
    }

    String maskedNumber() {
        return idNumber.isEmpty() ? "" : IdentityNumber.mask(IdType.ID_CARD, idNumber);
    }

    String maskedPhone() {
        return phone.isEmpty() ? "" : Phone.mask(phone);
    }

    PersonDetails person(String otherPhone) {
        return new PersonDetails(name, IdType.ID_CARD, idNumber, phone.isEmpty() ? otherPhone : phone);
    }

    /** One line each, for sealing. */
    String lines() {
        return String.join("\n", name, idNumber, phone);
    }

    static Asserted ofLines(String lines) {
        String[] parts = lines.split("\n", -1);
        return new Asserted(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Asserted";
    }
}
