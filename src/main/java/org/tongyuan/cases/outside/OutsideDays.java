package org.tongyuan.cases.outside;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;

/** The days of a shadow case, as its system reports them; the due day is that system's reckoning, not ours. */
public record OutsideDays(
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn) {

    /** What contradicts itself, by field; empty when all is well. */
    public Map<String, String> contradictions(CaseState state, LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        past(wrong, "receivedOn", receivedOn, today);
        past(wrong, "acceptedOn", acceptedOn, today);
        past(wrong, "decidedOn", decidedOn, today);
        past(wrong, "endedOn", endedOn, today);
        notBefore(wrong, "acceptedOn", acceptedOn, receivedOn, "收件日期");
        notBefore(wrong, "dueOn", dueOn, receivedOn, "收件日期");
        notBefore(wrong, "decidedOn", decidedOn, acceptedOn == null ? receivedOn : acceptedOn, "受理（收件）日期");
        notBefore(wrong, "endedOn", endedOn, decidedOn == null ? receivedOn : decidedOn, "决定（收件）日期");
        if (state.ended() && endedOn == null) {
            wrong.put("endedOn", "状态“" + state.label() + "”表示办件已经结束，请写明办结日期");
        }
        if (!state.ended() && endedOn != null) {
            wrong.put("endedOn", "状态“" + state.label() + "”表示办件没有结束，不应有办结日期");
        }
        return wrong;
    }

    private static void past(Map<String, String> wrong, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            wrong.put(field, "不能晚于今天");
        }
    }

    private static void notBefore(
            Map<String, String> wrong, String field, @Nullable LocalDate day, LocalDate first, String name) {
        if (day != null && day.isBefore(first)) {
            wrong.putIfAbsent(field, "不能早于" + name);
        }
    }
}
