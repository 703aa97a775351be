package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.Numbers;

/** Numbers of requests, e.g. GK-990122-2026-00012: one sequence for a region and year. */
@Component
class RequestNumbers {

    private static final int MAX = 99_999;

    private final Numbers numbers;
    private final Agencies agencies;
    private final TimeLimits limits;
    private final LegalTime time;

    RequestNumbers(Numbers numbers, Agencies agencies, TimeLimits limits, LegalTime time) {
        this.numbers = numbers;
        this.agencies = agencies;
        this.limits = limits;
        this.time = time;
    }

    String next(String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "GK-%s-%s-%05d".formatted(region, year, numbers.next("disclosure-request", region, year, MAX));
    }

    String regionOf(UUID agency) {
        return agencies.require(agency).regionCode();
    }

    TimeLimits limits() {
        return limits;
    }

    boolean isTest() {
        return time.isTest();
    }
}
