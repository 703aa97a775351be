package org.tongyuan.cases.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.outside.OutsideDays;
import org.tongyuan.cases.outside.OutsideReport;
import org.tongyuan.cases.outside.ReportOutsideCase;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body {@code {item, applicant:{name, idType, idNumber}, state, receivedOn, acceptedOn?, dueOn?, decidedOn?, endedOn?,
 * updatedAt, link?}}; every mistake is told at once.
 */
final class OutsideBodies {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_LINK = 1000;

    private final JsonNode body;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private OutsideBodies(JsonNode body) {
        this.body = body;
    }

    static OutsideReport read(String number, JsonNode body) {
        return new OutsideBodies(body).report(number);
    }

    private OutsideReport report(String number) {
        if (!OutsideReport.usable(number)) {
            wrong.put("number", "外部编号不超过 100 个字符，且不含空格和 / \\ ; % ? # 等网址符号");
        }
        String item = text("item", "事项编码", 64);
        String word = text("state", "状态（对方系统的用语）", LONGEST_WORD);
        LocalDate received = day("receivedOn");
        if (received == null) {
            wrong.putIfAbsent("receivedOn", "请填写收件日期");
        }
        var days = new OutsideDays(
                received == null ? LocalDate.EPOCH : received,
                day("acceptedOn"),
                day("dueOn"),
                day("decidedOn"),
                day("endedOn"));
        var applicant = applicant();
        Instant asOf = instant();
        String link = link();
        if (!wrong.isEmpty()) {
            throw new AnswersRefused(wrong);
        }
        return new OutsideReport(number, item, applicant, word, days, link, asOf);
    }

    private PersonDetails applicant() {
        JsonNode applicant = body.get("applicant");
        String name = Bodies.text(applicant, "name");
        String number = Bodies.text(applicant, "idNumber");
        String type = Bodies.text(applicant, "idType");
        if (name == null) {
            wrong.put("applicant.name", "请填写申请人姓名或者名称");
        }
        if (number == null) {
            wrong.put("applicant.idNumber", "请填写申请人证件号码");
        }
        IdType idType = IdType.ID_CARD;
        if (type != null) {
            try {
                idType = Bodies.choice(IdType.class, "applicant.idType", type);
            } catch (AnswersRefused unknown) {
                wrong.putAll(unknown.messages());
            }
        }
        // A phone is not asked for: the outside system speaks to the applicant itself.
        return new PersonDetails(name == null ? "" : name, idType, number == null ? "" : number, "");
    }

    private String text(String field, String label, int longest) {
        String value = Bodies.text(body, field);
        if (value == null) {
            wrong.put(field, "请填写" + label);
            return "";
        }
        if (value.length() > longest) {
            wrong.put(field, label + "不超过 " + longest + " 个字符");
        }
        return value;
    }

    private @Nullable LocalDate day(String field) {
        String value = Bodies.text(body, field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            wrong.put(field, "日期应写作 2026-03-16");
            return null;
        }
    }

    private Instant instant() {
        String value = Bodies.text(body, "updatedAt");
        try {
            if (value != null) {
                return ReportOutsideCase.kept(OffsetDateTime.parse(value).toInstant());
            }
            wrong.put("updatedAt", "请填写对方系统中本件最近一次变化的时间");
        } catch (DateTimeException e) {
            wrong.put("updatedAt", "时间应带时区，写作 2026-03-16T09:30:00+08:00");
        }
        return Instant.EPOCH;
    }

    private @Nullable String link() {
        String value = Bodies.text(body, "link");
        if (value != null && value.length() > LONGEST_LINK) {
            wrong.put("link", "网址不超过 " + LONGEST_LINK + " 个字符");
        }
        return value;
    }
}
