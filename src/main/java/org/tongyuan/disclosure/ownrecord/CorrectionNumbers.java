package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.Numbers;

/** Numbers of wishes for correction, e.g. GZ-990122-2026-00003: one sequence for a region and year. */
@Component
class CorrectionNumbers {

    private static final int MAX = 99_999;

    private final Numbers numbers;
    private final Agencies agencies;

    CorrectionNumbers(Numbers numbers, Agencies agencies) {
        this.numbers = numbers;
        this.agencies = agencies;
    }

    String next(String region, LocalDate today) {
        String year = String.valueOf(today.getYear());
        return "GZ-%s-%s-%05d".formatted(region, year, numbers.next("own-record", region, year, MAX));
    }

    Agencies agencies() {
        return agencies;
    }
}
