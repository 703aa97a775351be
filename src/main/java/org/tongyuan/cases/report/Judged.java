package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a figure sees of a case: the very values it was counted by. */
final class Judged {

    private Judged() {}

    static String of(Figure figure, CaseLine line) {
        return switch (figure) {
            case ON_TIME_RATE, LATE, LATE_BY_LAW, OVERDUE, OPEN, AWAITING -> limits(line, true);
            case EARLY_RATE -> limits(line, false);
            case REDUCTION ->
                line.statutoryDays() == null
                        ? "没有可以比较的两个期限"
                        : "法定 " + line.statutoryDays() + " 日，承诺 " + line.promisedDays() + " 日";
            case VISITS, DECLARED_VISITS, DELIVERED ->
                "到窗口 " + number(line.visits()) + "；规定 " + number(line.declaredVisits());
            case SAME_DAY_RATE, DECIDED, GRANTED, REFUSED -> "收件 " + line.receivedOn() + "，决定 " + line.decidedOn();
            case RECEIVED, ONLINE_RATE, CORRECTION_RATE -> ReportNames.channel(line.channel()) + "收件";
            case ACCEPTED, DEEMED -> "受理 " + line.acceptedOn();
            case NOT_ACCEPTED, WITHDRAWN, CLOSED -> "结束 " + line.endedOn();
        };
    }

    private static String limits(CaseLine line, boolean both) {
        String promised = due("承诺", line.promisedDue(), line);
        String byLaw = both ? due("法定", line.statutoryDue(), line) : "";
        String words = (promised + byLaw).isEmpty() ? "没有到期日" : promised + byLaw;
        return line.awaiting() ? words + "（待次年放假安排）" : words;
    }

    private static String due(String name, @Nullable LocalDate due, CaseLine line) {
        if (due == null) {
            return "";
        }
        var decided = line.decidedOn();
        boolean late = decided != null && decided.isAfter(due);
        return name + "到期 " + due + (late ? "，超期；" : "；");
    }

    private static String number(@Nullable Integer visits) {
        return Optional.ofNullable(visits).map(n -> n + " 次").orElse("没有记录");
    }
}
