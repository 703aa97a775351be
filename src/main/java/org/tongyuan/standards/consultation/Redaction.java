package org.tongyuan.standards.consultation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** Takes numbers and addresses that lead to a person out of what is to be published. */
@LegalBasis("个人信息保护法, art. 25")
final class Redaction {

    /** Phones, identity and card numbers, written together or with blanks and strokes; not 36112-2018, which is a standard's code. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9/\\-.])(?!\\d{1,6}-(?:19|20)\\d\\d(?!\\d))\\d(?:[ \\-]?\\d){6,}[Xx]?");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final String BLANK = "（已隐去）";

    private Redaction() {}

    /** A proposal for the public text; the officer reads it before it goes out. */
    static String of(String text, @Nullable String name, @Nullable String contact) {
        String open = NUMBER.matcher(MAIL.matcher(text).replaceAll(BLANK)).replaceAll(BLANK);
        if (contact != null) {
            open = open.replace(contact, BLANK);
        }
        return name == null || name.length() < 2 ? open : open.replace(name, BLANK);
    }

    /** Whether such a number or address still stands in it. */
    static boolean isNeeded(String text) {
        return NUMBER.matcher(text).find() || MAIL.matcher(text).find();
    }
}
