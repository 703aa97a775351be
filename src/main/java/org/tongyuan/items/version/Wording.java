package org.tongyuan.items.version;

import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ItemVersion.Step;

/** How every channel words what a version says: one place, so that no channel words it differently. */
public final class Wording {

    /** Said wherever a list brought nothing. */
    public static final String LACKING = "待完善";

    private Wording() {}

    public static String statutory(ItemContent c) {
        if (c.noStatutoryLimit()) {
            return "无法定时限";
        }
        return c.statutory() == null ? LACKING : days(c.statutory());
    }

    public static String promised(ItemContent c) {
        if (c.kind() == Kind.ON_THE_SPOT) {
            return "当场办结";
        }
        return c.promised() == null ? LACKING : days(c.promised());
    }

    private static String days(Limit limit) {
        return limit.days() + (limit.kind() == DayKind.WORKING ? " 个工作日" : " 日（自然日）");
    }

    public static String visits(ItemContent c) {
        if (c.visits() == null) {
            return LACKING;
        }
        return c.visits() == 0 ? "一次也不用跑" : "最多到现场 " + c.visits() + " 次";
    }

    public static String limit(Step step) {
        return step.limitDays() == 0 ? "当日" : step.limitDays() + " 个工作日";
    }
}
