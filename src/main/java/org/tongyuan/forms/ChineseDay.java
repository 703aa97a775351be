package org.tongyuan.forms;

import java.time.DateTimeException;
import java.time.LocalDate;

/** An ISO day as people read it: 2026年3月16日; anything else as it stands. */
final class ChineseDay {

    private ChineseDay() {}

    static String of(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso);
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
