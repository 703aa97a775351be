package org.tongyuan.cases.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.outside.OutsideDays;
import org.tongyuan.cases.outside.OutsideReport;
import org.tongyuan.cases.outside.ReportOutsideCase;
import org.tongyuan.platform.LegalTime;

/** Reads a row as a report; every mistake is told at once, by column, and none is mended. */
final class OutsideRow {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int LONGEST = 1000;

    private final Map<String, String> row;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private OutsideRow(Map<String, String> row) {
        this.row = row;
    }

    /** For a row of this system (AnswersRefused with the columns that are wrong). */
    static OutsideReport read(Map<String, String> row, String system) {
        return new OutsideRow(row).report(system);
    }

    static String number(Map<String, String> row) {
        return row.getOrDefault(OutsideTable.NUMBER, "");
    }

    private OutsideReport report(String system) {
        String named = cell(OutsideTable.SYSTEM);
        if (!named.isEmpty() && !named.equals(system)) {
            wrong.put(OutsideTable.SYSTEM, "是“" + named + "”，与选择的外部系统“" + system + "”不同");
        }
        String number = needed(OutsideTable.NUMBER);
        if (!number.isEmpty() && !OutsideReport.usable(number)) {
            wrong.put(OutsideTable.NUMBER, "外部编号不超过 100 个字符，且不含空格和 / \\ ; % ? # 等网址符号");
        }
        LocalDate received = day(OutsideTable.RECEIVED);
        if (received == null) {
            wrong.putIfAbsent(OutsideTable.RECEIVED, "没有内容");
        }
        var days = new OutsideDays(
                received == null ? LocalDate.EPOCH : received,
                day(OutsideTable.ACCEPTED),
                day(OutsideTable.DUE),
                day(OutsideTable.DECIDED),
                day(OutsideTable.ENDED));
        String link = cell(OutsideTable.LINK);
        var report = new OutsideReport(
                number,
                needed(OutsideTable.ITEM),
                applicant(),
                needed(OutsideTable.STATE),
                days,
                link.isEmpty() ? null : link,
                updated());
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        return report;
    }

    private PersonDetails applicant() {
        String type = cell(OutsideTable.ID_TYPE);
        var known = Arrays.stream(IdType.values())
                .filter(t -> type.isEmpty()
                        ? t == IdType.ID_CARD
                        : t.label().equals(type) || t.name().equals(type))
                .findFirst();
        if (known.isEmpty()) {
            wrong.put(OutsideTable.ID_TYPE, "“" + type + "”不是已知的证件类型");
        }
        return new PersonDetails(
                needed(OutsideTable.NAME_OF_APPLICANT),
                known.orElse(IdType.ID_CARD),
                needed(OutsideTable.ID_NUMBER),
                "");
    }

    private String cell(String column) {
        String cell = row.getOrDefault(column, "");
        if (cell.length() > LONGEST) {
            wrong.put(column, "超过 " + LONGEST + " 个字符");
            return "";
        }
        return cell;
    }

    private String needed(String column) {
        String cell = cell(column);
        if (cell.isBlank()) {
            wrong.putIfAbsent(column, "没有内容");
        }
        return cell;
    }

    /** A day, or a time of which the day counts. */
    private @Nullable LocalDate day(String column) {
        String cell = cell(column);
        try {
            if (cell.isEmpty()) {
                return null;
            }
            return cell.length() == 10
                    ? LocalDate.parse(cell)
                    : LocalDateTime.parse(cell, TIME).toLocalDate();
        } catch (DateTimeException e) {
            wrong.put(column, "“" + cell + "”不是日期，应写作 2026-03-16 或 2026-03-16 09:30:00");
            return null;
        }
    }

    /** When it stood so over there; without a zone it is China's. */
    private Instant updated() {
        String cell = needed(OutsideTable.UPDATED);
        try {
            if (cell.isBlank()) {
                return Instant.EPOCH;
            }
            Instant at = cell.contains("T")
                    ? OffsetDateTime.parse(cell).toInstant()
                    : LocalDateTime.parse(cell, TIME).atZone(LegalTime.ZONE).toInstant();
            return ReportOutsideCase.kept(at);
        } catch (DateTimeException e) {
            wrong.put(OutsideTable.UPDATED, "“" + cell + "”不是时间，应写作 2026-03-16 09:30:00 或 2026-03-16T09:30:00+08:00");
            return Instant.EPOCH;
        }
    }
}
