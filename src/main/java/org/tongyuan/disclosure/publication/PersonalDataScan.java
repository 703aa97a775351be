package org.tongyuan.disclosure.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongyuan.accounts.IdCardNumber;
import org.tongyuan.platform.LegalBasis;

/**
 * Looks for what may be personal data in a text that is to be public: identity cards with a right check character, phones, bank cards
 * with a right check digit, and addresses down to a door. It finds candidates; a person answers each.
 */
@LegalBasis("个人信息保护法, art. 25")
@LegalBasis("政府信息公开条例, art. 15")
final class PersonalDataScan {

    /** What it looks like. */
    enum Kind {
        ID_CARD("身份证号码"),
        PHONE("电话号码"),
        BANK_CARD("银行卡号"),
        ADDRESS("住址"),
        /** An attachment whose text no program can read: somebody has to look at it. */
        UNREADABLE("不能自动检查的附件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One find: where in the text, what stands there, and how it may be shown. */
    record Find(Kind kind, int from, int to, String text, String masked) {}

    private static final String NO_DIGIT_BEFORE = "(?<![0-9A-Za-z])(?<!\\d\\.)";
    private static final String NO_DIGIT_AFTER = "(?![0-9A-Za-z])";

    /** Digits as people write them: wide ones too, with blanks or strokes between. */
    private static final Pattern ID_CARD =
            Pattern.compile(NO_DIGIT_BEFORE + "[1-9](?:[ -]?\\d){16}[ -]?[\\dXx]" + NO_DIGIT_AFTER);

    private static final Pattern MOBILE =
            Pattern.compile(NO_DIGIT_BEFORE + "(?:(?:\\+|00)86[ -]?)?1[3-9]\\d(?:[ -]?\\d){8}" + NO_DIGIT_AFTER);
    private static final Pattern LANDLINE =
            Pattern.compile(NO_DIGIT_BEFORE + "0\\d{2,3}[ -]?[1-9]\\d{6,7}" + NO_DIGIT_AFTER);
    private static final Pattern BANK_CARD =
            Pattern.compile(NO_DIGIT_BEFORE + "[3-9](?:[ -]?\\d){14,18}" + NO_DIGIT_AFTER);

    /** A road or village with a number, or a building, unit or room: where somebody lives, or an office that is no secret. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{IsHan}]{1,12}(?:路|街|巷|道|村|组|小区|花园|公寓|社区|新村|家园|苑)\\s?\\d{1,5}\\s?(?:号|弄|组|幢|栋|号楼)"
                    + "(?:院)?(?:\\s?\\d{1,4}\\s?(?:幢|栋|号楼|单元|室|户|号))*");

    private PersonalDataScan() {}

    static List<Find> of(String original) {
        String text = narrow(original);
        var finds = new ArrayList<Find>();
        var taken = new boolean[text.length()];
        collect(Kind.ID_CARD, ID_CARD, text, finds, taken);
        collect(Kind.BANK_CARD, BANK_CARD, text, finds, taken);
        collect(Kind.PHONE, MOBILE, text, finds, taken);
        collect(Kind.PHONE, LANDLINE, text, finds, taken);
        collect(Kind.ADDRESS, ADDRESS, text, finds, taken);
        return finds;
    }

    /** Puts the masked form in place of every find that is meant. */
    static String mask(String original, Predicate<Find> meant) {
        var masked = new StringBuilder(original);
        of(original).stream()
                .filter(meant)
                .sorted((a, b) -> Integer.compare(b.from(), a.from()))
                .forEach(f -> masked.replace(f.from(), f.to(), f.masked()));
        return masked.toString();
    }

    /** What two finds have in common when they say the same: no blanks, no strokes. */
    static String bare(Find find) {
        return bare(find.text());
    }

    private static String bare(String text) {
        return text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    private static void collect(Kind kind, Pattern pattern, String text, List<Find> finds, boolean[] taken) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String bare = bare(found.group());
            if (!taken[found.start()] && isOne(kind, bare)) {
                for (int i = found.start(); i < found.end(); i++) {
                    taken[i] = true;
                }
                finds.add(new Find(kind, found.start(), found.end(), found.group(), masked(kind, bare)));
            }
        }
    }

    private static boolean isOne(Kind kind, String bare) {
        return switch (kind) {
            case ID_CARD -> IdCardNumber.isValid(bare);
            case BANK_CARD -> hasLuhnDigit(bare);
            case PHONE, ADDRESS -> true;
            case UNREADABLE -> false;
        };
    }

    /** The check digit of bank cards (ISO/IEC 7812-1): doubled from the right, every second one. */
    static boolean hasLuhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** Of an identity card the first three and the last character; of a phone and an address their ends; of a bank card the last four. */
    private static String masked(Kind kind, String bare) {
        return switch (kind) {
            case ID_CARD -> bare.substring(0, 3) + "*".repeat(14) + bare.substring(17);
            case PHONE -> bare.substring(0, 3) + "****" + bare.substring(bare.length() - 4);
            case BANK_CARD -> "*".repeat(bare.length() - 4) + bare.substring(bare.length() - 4);
            case ADDRESS -> bare.replaceAll("\\d+", "*");
            case UNREADABLE -> bare;
        };
    }

    /** Wide digits and letters as narrow ones, character by character, so that places stay what they are. */
    private static String narrow(String text) {
        var narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '！' && c <= '～') {
                narrow.setCharAt(i, (char) (c - '！' + '!'));
            } else if (c == '　' || c == '\u00a0') {
                narrow.setCharAt(i, ' ');
            } else if (c == '–' || c == '—' || c == '‐') {
                narrow.setCharAt(i, '-');
            }
        }
        return narrow.toString();
    }
}
