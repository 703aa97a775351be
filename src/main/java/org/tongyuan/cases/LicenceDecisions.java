package org.tongyuan.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** How many decisions on licences 行政许可处理决定 agencies made, for whoever reports them. */
public interface LicenceDecisions {

    /** Cases of the licence procedure, decided on a day from the first up to and without the second. */
    long count(Collection<UUID> agencies, LocalDate from, LocalDate before);
}
