package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;

/** What the agency found when it compared the record with the evidence; {@code how} is for the desk only. */
record Check(Finding finding, String how, LocalDate on) {

    /** Which decides what may follow: what is found to be true must be corrected. */
    enum Finding {
        INACCURATE("属实，记录不准确"),
        PARTLY("部分属实"),
        ACCURATE("不属实，记录准确");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
