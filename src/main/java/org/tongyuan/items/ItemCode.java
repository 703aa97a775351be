package org.tongyuan.items;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.UnifiedSocialCreditCode;

/**
 * The parts of an implementation code (实施编码). Two written forms are in use: with hyphens, {@code base-region-000-credit
 * code-level-suffix}, as provincial platforms print it, and the national form of 31 characters (credit code, level, basic code of
 * 12) followed by the 业务办理项 suffix. A code that fits neither is kept as given and has no parts.
 *
 * @param level digit of the level of government that exercises the power
 */
public record ItemCode(
        String text, String base, @Nullable String region, String creditCode, String level, String suffix) {

    private static final Pattern HYPHENATED = Pattern.compile(
            "(?<base>[0-9A-Z-]{8,20})-(?<region>\\d{12})-000-(?<credit>[0-9A-Z]{18})-(?<level>\\d)-(?<suffix>\\d{2,3})");
    private static final Pattern NATIONAL =
            Pattern.compile("(?<credit>[0-9A-Z]{18})(?<level>\\d)(?<base>[0-9A-Z]{12})(?<suffix>\\d{0,3})");
    private static final Pattern WITH_REGION =
            Pattern.compile(".+-\\d{12}-(?<middle>\\d{3})-(?<credit>.+)-\\d-\\d{2,3}");

    /** Why a code has no parts. */
    public enum Failure {
        /** A part is missing or stands elsewhere. */
        PARTS,
        /** The credit code part has not 18 characters. */
        CREDIT_CODE_LENGTH,
        /** The credit code part holds something else than digits and capital letters. */
        CREDIT_CODE_CHARACTERS,
        /** The middle part is not 000. */
        MIDDLE
    }

    /** Either the parts or the failure. */
    public sealed interface Parsed {
        record Parts(ItemCode code) implements Parsed {}

        record Unparseable(Failure failure) implements Parsed {}
    }

    public static Parsed parse(String text) {
        boolean hyphens = text.indexOf('-') >= 0;
        var parts = (hyphens ? HYPHENATED : NATIONAL).matcher(text);
        if (parts.matches()) {
            return new Parsed.Parts(new ItemCode(
                    text,
                    parts.group("base"),
                    hyphens ? parts.group("region") : null,
                    parts.group("credit"),
                    parts.group("level"),
                    parts.group("suffix")));
        }
        return new Parsed.Unparseable(failureOf(text));
    }

    private static Failure failureOf(String text) {
        var shape = WITH_REGION.matcher(text);
        if (!shape.matches()) {
            return Failure.PARTS;
        }
        String credit = shape.group("credit");
        if (credit.length() != 18) {
            return Failure.CREDIT_CODE_LENGTH;
        }
        if (!credit.matches("[0-9A-Z]{18}")) {
            return Failure.CREDIT_CODE_CHARACTERS;
        }
        return shape.group("middle").equals("000") ? Failure.PARTS : Failure.MIDDLE;
    }

    /** Whether the check character of the credit code part is right (GB 32100). */
    public boolean checkCharacterValid() {
        return UnifiedSocialCreditCode.isValid(creditCode);
    }

    /** The national implementation code of 31 characters, null when the base code is not one of 12. */
    public @Nullable String implementationCode() {
        return base.length() == 12 && base.indexOf('-') < 0 ? creditCode + level + base : null;
    }
}
