package org.tongyuan.cases.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdType;

/**
 * What an ID reader types, or an officer: readers end with Enter and send the number alone or with the name and other fields, parted by
 * commas, tabs, spaces or bars. The number is found by its shape, the name is the first run of Chinese characters.
 */
record IdentityText(IdType type, String number, @Nullable String name) {

    private static final Pattern ID_CARD = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}(?![0-9A-Za-z])");
    private static final Pattern PERMIT = Pattern.compile("(?<![0-9A-Za-z])[A-Za-z]?[0-9]{7,10}(?![0-9A-Za-z])");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·]{2,60}(?:（[\\p{IsHan}]+）[\\p{IsHan}]*)?");

    /** Empty when nothing in the text has the shape of a number; {@code as} is the kind the officer chose, null to go by shape. */
    static Optional<IdentityText> read(String text, @Nullable IdType as) {
        String plain = text.strip();
        var name = NAME.matcher(plain);
        String found = name.find() ? name.group() : null;
        return number(plain, as).map(n -> new IdentityText(typeOf(n, as), n, found));
    }

    private static Optional<String> number(String text, @Nullable IdType as) {
        for (Pattern shape : new Pattern[] {ID_CARD, CREDIT_CODE}) {
            var matcher = shape.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group().toUpperCase(Locale.ROOT));
            }
        }
        if (as == null || as == IdType.ID_CARD || as == IdType.USCC) {
            return Optional.empty();
        }
        var permit = PERMIT.matcher(text);
        return permit.find() ? Optional.of(permit.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static IdType typeOf(String number, @Nullable IdType as) {
        if (as != null) {
            return as;
        }
        return ID_CARD.matcher(number).matches() ? IdType.ID_CARD : IdType.USCC;
    }
}
