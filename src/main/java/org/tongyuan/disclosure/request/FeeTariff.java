package org.tongyuan.disclosure.request;

import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** 信息处理费: the two tariffs, of which one is chosen for a request, never both; in whole yuan. */
@LegalBasis("政府信息公开条例, art. 42")
@LegalBasis("国办函〔2020〕109号, 按件、按量收费标准")
public enum FeeTariff {
    /** By the number of the same applicant's requests in the calendar month of this one, this one included. */
    BY_CASE("按件") {
        @Override
        public int total(int units) {
            int yuan = Math.max(0, Math.min(units, 30) - 10) * 100;
            for (int n = 31; n <= units; n++) {
                yuan += 200 + (n - 31) / 10 * 100;
            }
            return yuan;
        }

        @Override
        public int due(int units) {
            return total(units) - total(units - 1);
        }
    },
    /** By the pages given out for one request. */
    BY_PAGE("按量") {
        @Override
        public int total(int units) {
            int yuan = Math.max(0, Math.min(units, 100) - 30) * 10;
            yuan += Math.max(0, Math.min(units, 200) - 100) * 20;
            return yuan + Math.max(0, units - 200) * 40;
        }

        @Override
        public int due(int units) {
            return total(units);
        }
    };

    /** More is a slip of the pen. */
    static final int MOST_UNITS = 100_000;

    private final String label;

    FeeTariff(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What so many cost together. */
    public abstract int total(int units);

    /** What this request costs: the last of so many requests, or all its pages. */
    public abstract int due(int units);

    static void mustBeSensible(int units) {
        if (units < 1 || units > MOST_UNITS) {
            throw new RuleBroken("disclosure.fee.units", MOST_UNITS);
        }
    }
}
