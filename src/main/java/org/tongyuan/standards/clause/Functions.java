package org.tongyuan.standards.clause;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.exceptions.CelBadFormatException;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.WorkCalendar;

/** The functions that clauses have beside those of CEL. All are pure and quick. */
final class Functions {

    /** A function as the editor explains it. */
    record Explained(String form, String meaning) {}

    static final List<Explained> ALL = List.of(
            new Explained("given(事实)", "该事实已填写（文本、数字、日期、列表皆可）"),
            new Explained("workingDays(甲日, 乙日)", "甲日之后到乙日（含）的工作日数；有一日未填写或该年日历未公布时为 -1"),
            new Explained("days(甲日, 乙日)", "甲日之后到乙日（含）的自然日数；有一日未填写时为 -1"),
            new Explained("date('2026-01-31')", "一个日期；today 是今天"),
            new Explained("creditCodeValid(文本)", "是有效的统一社会信用代码（GB 32100，含校验码）"),
            new Explained("organizationCodeValid(文本)", "是有效的组织机构代码（GB 11714，含校验码）"),
            new Explained("regionCodeValid(文本)", "符合行政区划代码的格式（GB/T 2260、GB/T 10114）"),
            new Explained("文本.matches('正则式')", "文本符合正则式（RE2 语法）"),
            new Explained("列表.all(x, 条件)、列表.exists(x, 条件)、size(列表)", "列表中每一项、至少一项；项数"));

    private Functions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                newFunctionDeclaration(
                        "given",
                        newGlobalOverload("given_text", BOOL, STRING),
                        newGlobalOverload("given_number", BOOL, INT),
                        newGlobalOverload("given_date", BOOL, TIMESTAMP),
                        newGlobalOverload("given_list", BOOL, ListType.create(STRING))),
                newFunctionDeclaration("workingDays", newGlobalOverload("working_days", INT, TIMESTAMP, TIMESTAMP)),
                newFunctionDeclaration("days", newGlobalOverload("calendar_days", INT, TIMESTAMP, TIMESTAMP)),
                newFunctionDeclaration("date", newGlobalOverload("date_of_text", TIMESTAMP, STRING)),
                newFunctionDeclaration("creditCodeValid", newGlobalOverload("credit_code", BOOL, STRING)),
                newFunctionDeclaration("organizationCodeValid", newGlobalOverload("organization_code", BOOL, STRING)),
                newFunctionDeclaration("regionCodeValid", newGlobalOverload("region_code", BOOL, STRING)));
    }

    @SuppressWarnings("Immutable") // a calendar is never changed, a new one takes its place
    static List<CelFunctionBinding> bindings(WorkCalendar calendar) {
        var all = new ArrayList<CelFunctionBinding>();
        all.addAll(CelFunctionBinding.fromOverloads(
                "given",
                CelFunctionBinding.from("given_text", String.class, text -> !text.isEmpty()),
                CelFunctionBinding.from("given_number", Long.class, number -> number != -1),
                CelFunctionBinding.from("given_date", Instant.class, day -> !day.equals(Input.NEVER)),
                CelFunctionBinding.from("given_list", List.class, list -> !list.isEmpty())));
        all.addAll(CelFunctionBinding.fromOverloads(
                "workingDays",
                CelFunctionBinding.from(
                        "working_days", Instant.class, Instant.class, (a, b) -> workingDays(calendar, a, b))));
        all.addAll(CelFunctionBinding.fromOverloads(
                "days",
                CelFunctionBinding.from(
                        "calendar_days",
                        Instant.class,
                        Instant.class,
                        (a, b) -> unknown(a, b) ? -1L : ChronoUnit.DAYS.between(day(a), day(b)))));
        all.addAll(CelFunctionBinding.fromOverloads(
                "date", CelFunctionBinding.from("date_of_text", String.class, Functions::date)));
        all.addAll(CelFunctionBinding.fromOverloads(
                "creditCodeValid",
                CelFunctionBinding.from("credit_code", String.class, UnifiedSocialCreditCode::isValid)));
        all.addAll(CelFunctionBinding.fromOverloads(
                "organizationCodeValid",
                CelFunctionBinding.from("organization_code", String.class, OrganizationCode::isValid)));
        all.addAll(CelFunctionBinding.fromOverloads(
                "regionCodeValid", CelFunctionBinding.from("region_code", String.class, DivisionCode::isWellFormed)));
        return all;
    }

    /** Never a guess: a year whose arrangement is not published gives -1, as does a day that is not known. */
    private static long workingDays(WorkCalendar calendar, Instant from, Instant to) {
        if (unknown(from, to)) {
            return -1L;
        }
        try {
            return calendar.workingDaysBetween(day(from), day(to));
        } catch (CalendarMissing e) {
            return -1L;
        }
    }

    private static boolean unknown(Instant one, Instant other) {
        return one.equals(Input.NEVER) || other.equals(Input.NEVER);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant date(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new CelBadFormatException("No date: " + text);
        }
    }
}
