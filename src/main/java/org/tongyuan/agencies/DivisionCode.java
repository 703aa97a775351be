package org.tongyuan.agencies;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * A division code: two digits each for province, city and county, written with six digits, and three more for a township. The level
 * and the region above follow from the digits. Codes whose fifth and sixth digits are 71 to 79 are development zones, no legal divisions.
 */
@LegalBasis("GB/T 2260-2007")
@LegalBasis("GB/T 10114-2003")
public record DivisionCode(String digits) {

    public DivisionCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("No division code: " + digits);
        }
    }

    public static boolean isWellFormed(String digits) {
        return digits.matches("[1-9][0-9]{5}") || digits.matches("[1-9][0-9]{5}(?!000)[0-9]{3}");
    }

    public RegionLevel level() {
        if (digits.length() == 9) {
            return RegionLevel.TOWNSHIP;
        }
        if (digits.endsWith("0000")) {
            return RegionLevel.PROVINCE;
        }
        return digits.endsWith("00") ? RegionLevel.CITY : RegionLevel.COUNTY;
    }

    /** The region above; null for a province. A township may lie directly under a city without counties (441900 东莞). */
    public @Nullable DivisionCode parent() {
        return switch (level()) {
            case PROVINCE -> null;
            case CITY -> new DivisionCode(digits.substring(0, 2) + "0000");
            case COUNTY -> new DivisionCode(digits.substring(0, 4) + "00");
            case TOWNSHIP -> new DivisionCode(digits.substring(0, 6));
        };
    }

    public boolean isDevelopmentZone() {
        return level() == RegionLevel.COUNTY && digits.charAt(4) == '7' && digits.charAt(5) != '0';
    }
}
