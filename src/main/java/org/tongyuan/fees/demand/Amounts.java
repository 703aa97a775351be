package org.tongyuan.fees.demand;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Amounts in yuan as people read them; in templates {@code ${@yuan.words(x)}}. */
public final class Amounts {

    public static final BigDecimal NOTHING = new BigDecimal("0.00");

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private Amounts() {}

    /** 1,080.00 元. */
    public static String words(BigDecimal yuan) {
        return "%,.2f 元".formatted(yuan);
    }

    /** Chinese capitals (大写金额) as on receipts, e.g. 壹仟零捌拾元整, 叁拾元零伍分; never negative. */
    public static String capitals(BigDecimal yuan) {
        if (yuan.signum() < 0) {
            throw new IllegalArgumentException("negative: " + yuan);
        }
        BigInteger fen = yuan.setScale(2, RoundingMode.UNNECESSARY).unscaledValue();
        int rest = fen.mod(BigInteger.valueOf(100)).intValue();
        String whole = integer(fen.divide(BigInteger.valueOf(100)));
        int tenths = rest / 10;
        int hundredths = rest % 10;
        if (rest == 0) {
            return (whole.isEmpty() ? "零" : whole) + "元整";
        }
        var text = new StringBuilder(whole.isEmpty() ? "" : whole + "元");
        if (tenths > 0) {
            text.append(DIGITS.charAt(tenths)).append('角');
        } else if (!whole.isEmpty()) {
            text.append('零');
        }
        return text.append(hundredths > 0 ? DIGITS.charAt(hundredths) + "分" : "整")
                .toString();
    }

    private static String integer(BigInteger yuan) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = yuan.divide(BigInteger.valueOf(GROUP).pow(group))
                    .mod(BigInteger.valueOf(GROUP))
                    .intValue();
            if (four == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || four < GROUP / 10)) {
                text.append('零');
            }
            text.append(fourDigits(four)).append(GROUPS[group]);
            gap = false;
        }
        return text.toString();
    }

    private static String fourDigits(int four) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = four / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append('零');
            }
            text.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return text.toString();
    }
}
