package org.tongyuan.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee; nothing outside the list may be charged.
 *
 * @param standard the standard in words
 * @param rate the standard as an amount; null when only the words say it, and then no demand can be made from it
 * @param exemptions who pays less or nothing, null for nobody
 */
public record Fee(
        String name,
        String standard,
        String basis,
        @Nullable Rate rate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Exemption> exemptions) {

    // Nothing is written for none, so that versions from before keep their hash.
    public Fee {
        exemptions = exemptions == null || exemptions.isEmpty() ? null : List.copyOf(exemptions);
    }

    /** In words only. */
    public Fee(String name, String standard, String basis) {
        this(name, standard, basis, null, null);
    }

    /** The exemptions, an empty list for none. */
    public List<Exemption> reliefs() {
        return exemptions == null ? List.of() : exemptions;
    }

    /**
     * An amount in yuan.
     *
     * @param amount of one unit, or of the whole when there is no unit; the lower end of a range
     * @param most the upper end of a range, null when the amount is fixed
     * @param unit what is counted (件、证、平方米), null for a fixed sum
     * @param dueDays working days after the notice within which to pay, null when the item sets none
     */
    public record Rate(
            BigDecimal amount,
            @Nullable BigDecimal most,
            @Nullable String unit,
            @Nullable Integer dueDays) {

        public Rate {
            amount = amount.setScale(2, RoundingMode.UNNECESSARY);
            most = most == null ? null : most.setScale(2, RoundingMode.UNNECESSARY);
        }

        /** 每件 80.00 元, 10.00 元至 50.00 元. */
        public String words() {
            return (unit == null ? "" : "每" + unit + " ")
                    + amount.toPlainString()
                    + (most == null ? " 元" : " 元至 " + most.toPlainString() + " 元");
        }
    }

    /** A class of payers who are let off {@code percent} of the sum (100: the whole), with the basis. */
    public record Exemption(String who, int percent, String basis) {

        /** 免收 or 减收 50%. */
        public String words() {
            return percent == 100 ? "免收" : "减收 " + percent + "%";
        }
    }
}
