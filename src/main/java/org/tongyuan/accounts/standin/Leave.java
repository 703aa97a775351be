package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody is away. */
record Leave(UUID id, UUID accountId, String name, Kind kind, Days days, boolean isEnded) {

    /** Why somebody is away; colleagues do not see it. */
    enum Kind {
        ANNUAL("年休假"),
        SICK("病假"),
        PERSONAL("事假"),
        DUTY_TRIP("公出"),
        TRAINING("培训学习"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    public boolean isOver(LocalDate today) {
        return isEnded || today.isAfter(days.to());
    }

    public boolean isNow(LocalDate today) {
        return !isEnded && days.has(today);
    }
}
