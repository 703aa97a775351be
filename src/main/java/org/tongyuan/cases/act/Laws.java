package org.tongyuan.cases.act;

import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;

/** Finds what a case is measured by: always the item version it began with. */
@Component
public class Laws {

    private final Items items;
    private final TimeLimits limits;
    private final Calendars calendars;

    Laws(Items items, TimeLimits limits, Calendars calendars) {
        this.items = items;
        this.limits = limits;
        this.calendars = calendars;
    }

    public CaseLaw of(CaseHead head) {
        return of(items.require(head.itemVersionId()));
    }

    public CaseLaw of(ItemVersion item) {
        return new CaseLaw(item, limits, calendars.forRegion(item.regionCode()));
    }

    public TimeLimits limits() {
        return limits;
    }
}
