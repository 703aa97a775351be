package org.tongyuan.cases.record;

import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.items.ItemVersion;

/** What an act on a case is measured by: the item version it began with, the statutory limits, the region's calendar. */
public record CaseLaw(ItemVersion item, TimeLimits limits, WorkCalendar calendar) {}
