package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.List;

/** Gives the calendar the days of a module's yearly duties; implemented by whoever has such duties. */
public interface DatedDuties {

    /** From one day to another, both included. */
    List<DatedDuty> between(LocalDate first, LocalDate last);
}
