package org.tongyuan.cases.act;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.rules.CorrectionItem;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;

/** Rows and sentences of letters, made from a case. */
final class LetterLines {

    private LetterLines() {}

    /** What was handed in: everything the officer did not find lacking. */
    static List<Map<String, String>> received(CaseSnapshot c, ItemVersion item) {
        return c.checklist().checks().stream()
                .filter(check -> check.state() != MaterialState.LACKS)
                .filter(check -> check.required() || check.state() != MaterialState.UNCHECKED)
                .map(check -> row(check, item))
                .toList();
    }

    private static Map<String, String> row(MaterialCheck check, ItemVersion item) {
        var material = item.materials().stream()
                .filter(m -> m.key().equals(check.key()))
                .findFirst()
                .orElseThrow();
        String note = check.state() == MaterialState.DEFECTIVE && check.defect() != null
                ? check.defect()
                : check.state().label();
        return Map.of(
                "name", check.name(),
                "form", material.form(),
                "count", Integer.toString(material.copies()),
                "note", note);
    }

    static List<Map<String, String>> of(List<CorrectionItem> items) {
        return items.stream()
                .map(item -> Map.of("name", item.name(), "defect", item.defect(), "remedy", item.remedy()))
                .toList();
    }

    static String limits(CaseSnapshot c) {
        String text = running(c)
                .map(clock -> clock.kind().label() + "为"
                        + clock.clock().kind().words(clock.clock().length()))
                .collect(Collectors.joining("，"));
        return text.isEmpty() ? "" : text + "，自受理之日起计算。";
    }

    static String due(CaseSnapshot c) {
        String text =
                running(c).map(clock -> clock.kind().label() + "至" + day(clock)).collect(Collectors.joining("，"));
        return text.isEmpty() ? "" : text + "。";
    }

    private static Stream<CaseClock> running(CaseSnapshot c) {
        return Stream.of(ClockKind.STATUTORY, ClockKind.PROMISED).flatMap(kind -> c.clocks().of(kind).stream());
    }

    private static String day(CaseClock clock) {
        var due = clock.dueOn();
        if (due != null) {
            return due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        }
        return clock.awaitingYear() == null ? "（待定）" : "（待" + clock.awaitingYear() + "年放假安排公布后确定）";
    }

    /** What follows later, in how many days and by when; empty when nothing does. */
    static Map<String, Object> deferred(CaseSnapshot c) {
        var deferral = c.proceedings().promises().deferral();
        return deferral == null || deferral.owed().isEmpty()
                ? Map.of()
                : Map.of(
                        "deferred",
                        Deferral.names(deferral.owed()),
                        "deferredDays",
                        deferral.days(),
                        "deferredDue",
                        deferredDay(c));
    }

    /** The last day for deferred materials, in words. */
    static String deferredDay(CaseSnapshot c) {
        return c.clocks().of(ClockKind.DEFERRAL.name()).map(LetterLines::day).orElse("（待定）");
    }

    static Map<String, String> contact(ItemVersion item, Agency agency) {
        var place = item.places().isEmpty() ? null : item.places().getFirst();
        String address = place == null ? agency.address() : place.name() + "（" + place.address() + "）";
        String phone = item.consultPhone() == null ? agency.phone() : item.consultPhone();
        return Map.of("place", address == null ? "" : address, "phone", phone == null ? "" : phone);
    }
}
