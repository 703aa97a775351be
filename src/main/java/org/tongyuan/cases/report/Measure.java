package org.tongyuan.cases.report;

/**
 * A set of cases that can be counted and opened: the day that decides the period, and the condition on a row of {@code cases.report_case r}
 * with its item {@code cases.report_item i}. Counting and listing both use this condition and no other.
 */
enum Measure {
    RECEIVED(Basis.RECEIVED, "TRUE", "期内收到申请材料的办件"),
    CORRECTED(Basis.RECEIVED, "r.corrected", "其中已发出一次性补正告知的办件"),
    ONLINE(Basis.RECEIVED, "r.channel = 'WEB'", "其中由申请人在网上提交的办件"),

    ACCEPTED(Basis.ACCEPTED, "TRUE", "期内受理的办件（含依法视为受理）"),
    DEEMED(Basis.ACCEPTED, "r.deemed", "其中逾期未告知补正、依法视为受理的办件"),

    NOT_ACCEPTED(Basis.ENDED, "r.outcome = 'NOT_ACCEPTED'", "期内决定不予受理的办件（含告知无需许可、不属本机关职权）"),
    WITHDRAWN(Basis.ENDED, "r.outcome = 'WITHDRAWN'", "期内由申请人撤回申请的办件"),
    CLOSED(Basis.ENDED, "r.outcome = 'CLOSED'", "期内以其他方式结束的办件（逾期未补正终止、调解结案等）"),

    DECIDED(Basis.DECIDED, "TRUE", "期内作出决定的办件"),
    GRANTED(Basis.DECIDED, "r.outcome = 'GRANTED'", "其中准予许可、予以办理的办件"),
    REFUSED(Basis.DECIDED, "r.outcome = 'DENIED'", "其中不予许可、不予办理的办件"),
    SAME_DAY(Basis.DECIDED, "r.decided_on = r.received_on", "其中收件当日就作出决定的办件"),
    TIMED(Basis.DECIDED, Sql.TIMED, "期内作出决定、且承诺期限或者法定期限有到期日的办件"),
    ON_TIME(Basis.DECIDED, Sql.TIMED + " AND NOT " + Sql.LATE, "其中计时停止之日不晚于承诺到期日、也不晚于法定到期日的办件"),
    LATE(Basis.DECIDED, Sql.TIMED + " AND " + Sql.LATE, "期内作出决定、但超过承诺到期日或者法定到期日的办件"),
    LATE_BY_LAW(Basis.DECIDED, Sql.LATE_BY_LAW, "其中超过法定到期日的办件"),
    UNTIMED(Basis.DECIDED, "NOT (" + Sql.TIMED + ")", "期内作出决定、但没有可比较的到期日的办件（即办件、没有期限的办件，或者决定时到期日还在等待次年放假安排）"),
    PROMISED(Basis.DECIDED, "r.promised_due IS NOT NULL", "期内作出决定、且有承诺到期日的办件"),
    EARLY(
            Basis.DECIDED,
            "r.promised_due IS NOT NULL AND coalesce(r.promised_stopped, r.decided_on) < r.promised_due",
            "其中计时停止之日早于承诺到期日的办件"),
    UNPROMISED(Basis.DECIDED, "r.promised_due IS NULL", "期内作出决定、但没有承诺到期日的办件"),
    LIMITED(Basis.DECIDED, "i.statutory_days IS NOT NULL", "期内作出决定、且事项的法定期限和承诺期限可以比较的办件"),
    UNLIMITED(Basis.DECIDED, "i.statutory_days IS NULL", "期内作出决定、但事项没有法定期限或者承诺期限，或者两者单位不同的办件"),

    DELIVERED(Basis.DELIVERED, "TRUE", "期内送达结果的办件"),
    VISITED(Basis.DELIVERED, "r.visits IS NOT NULL", "期内送达结果、且到窗口的次数有记录的办件"),
    UNVISITED(Basis.DELIVERED, "r.visits IS NULL", "期内送达结果、但到窗口的次数没有记录的办件（由其他系统收件）"),
    DECLARED(Basis.DELIVERED, "r.visits IS NOT NULL AND i.visits IS NOT NULL", "期内送达结果、且办事指南写明到现场次数的办件"),
    UNDECLARED(
            Basis.DELIVERED,
            "NOT (r.visits IS NOT NULL AND i.visits IS NOT NULL)",
            "期内送达结果、但到窗口的次数没有记录，或者办事指南没有写明到现场次数的办件"),

    OPEN(Basis.STOCK, "TRUE", "期末已收件、尚未作出决定也没有结束的办件"),
    OVERDUE(
            Basis.STOCK,
            "coalesce(least(r.promised_due, r.statutory_due) < :asOf, FALSE)",
            "其中到期末那一天，承诺到期日或者法定到期日已过的办件"),
    AWAITING(Basis.STOCK, "r.awaiting", "其中到期日要等次年放假安排公布才能确定的办件（不会计作超期）");

    private final Basis basis;
    private final String condition;
    private final String words;

    Measure(Basis basis, String condition, String words) {
        this.basis = basis;
        this.condition = condition;
        this.words = words;
    }

    Basis basis() {
        return basis;
    }

    String condition() {
        return condition;
    }

    /** Which cases these are, as printed beside the figures. */
    String words() {
        return words;
    }

    /** Conditions used more than once; none is ever null. */
    private static final class Sql {
        static final String TIMED = "(r.promised_due IS NOT NULL OR r.statutory_due IS NOT NULL)";
        static final String LATE_BY_LAW =
                "coalesce(coalesce(r.statutory_stopped, r.decided_on) > r.statutory_due, FALSE)";
        static final String LATE =
                "(coalesce(coalesce(r.promised_stopped, r.decided_on) > r.promised_due, FALSE) OR " + LATE_BY_LAW + ")";
    }
}
