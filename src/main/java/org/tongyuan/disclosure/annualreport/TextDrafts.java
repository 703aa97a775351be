package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.request.ReportRow;

/** First versions of the report's texts, as far as figures can write them. What figures do not tell stays empty for a person to write. */
final class TextDrafts {

    private TextDrafts() {}

    /** By part; {@code before}: the report of the year before, null when there is none. */
    static Map<String, String> of(int year, Values v, @Nullable Values before) {
        var drafts = new LinkedHashMap<String, String>();
        drafts.put("PROACTIVE", proactive(year, v));
        drafts.put("REQUESTS", requests(year, v, before));
        drafts.put("PROBLEMS", problems(v, before));
        drafts.put("OTHER", other(year, v));
        return drafts;
    }

    private static String proactive(int year, Values v) {
        var said = Stream.of(
                        told("制发规章", new Cell(2, "RULES", "MADE"), "件", v),
                        told("制发行政规范性文件", new Cell(2, "NORMATIVE", "MADE"), "件", v),
                        told("废止行政规范性文件", new Cell(2, "NORMATIVE", "ABOLISHED"), "件", v),
                        told("现行有效行政规范性文件", new Cell(2, "NORMATIVE", "IN_FORCE"), "件", v),
                        told("作出行政许可决定", Cell.LICENCES, "件", v),
                        told("作出行政处罚决定", new Cell(2, "PENALTY", "DECISIONS"), "件", v),
                        told("作出行政强制决定", new Cell(2, "COERCION", "DECISIONS"), "件", v))
                .filter(s -> !s.isEmpty())
                .toList();
        return said.isEmpty() ? "" : year + " 年，本机关" + String.join("，", said) + "。";
    }

    private static String told(String what, Cell cell, String unit, Values v) {
        return v.value(cell) == null ? "" : what + " " + v.text(cell) + " " + unit;
    }

    private static String requests(int year, Values v, @Nullable Values before) {
        BigDecimal received = v.number(Cell.NEW, Cell.TOTAL);
        BigDecimal done = v.number(Cell.DONE, Cell.TOTAL);
        var text = new StringBuilder(year + " 年新收政府信息公开申请 " + Values.text(received) + " 件");
        if (before != null) {
            text.append("，").append(change(received, before.number(Cell.NEW, Cell.TOTAL)));
        }
        text.append("；上年结转 ")
                .append(Values.text(v.number(Cell.CARRIED_IN, Cell.TOTAL)))
                .append(" 件。");
        text.append("全年办结 ").append(Values.text(done)).append(" 件");
        String outcomes = outcomes(v);
        text.append(outcomes.isEmpty() ? "" : "，其中" + outcomes);
        text.append("；结转下年度继续办理 ")
                .append(Values.text(v.number(Cell.CARRIED_OUT, Cell.TOTAL)))
                .append(" 件。");
        return text.append(remedies(v)).toString();
    }

    /** 予以公开 3 件、不予公开 1 件: by the headings of the third table, those with none left out. */
    private static String outcomes(Values v) {
        return Stream.of(ReportRow.values())
                .collect(Collectors.groupingBy(TextDrafts::heading, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> Map.entry(e.getKey(), sum(e.getValue(), v)))
                .filter(e -> e.getValue().signum() != 0)
                .map(e -> e.getKey() + " " + Values.text(e.getValue()) + " 件")
                .collect(Collectors.joining("、"));
    }

    private static BigDecimal sum(List<ReportRow> rows, Values v) {
        return rows.stream().map(r -> v.number(r.name(), Cell.TOTAL)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 予以公开 of （一）予以公开; what stands in brackets behind is no part of the name. */
    private static String heading(ReportRow row) {
        return row.group().replaceFirst("^（.）", "").replaceFirst("（.*$", "");
    }

    private static String remedies(Values v) {
        BigDecimal reconsiderations = v.number(Cell.remedies(RemedyCase.Kind.RECONSIDERATION.name(), Cell.TOTAL));
        BigDecimal suits = v.number(Cell.remedies(RemedyCase.Kind.DIRECT_SUIT.name(), Cell.TOTAL))
                .add(v.number(Cell.remedies(RemedyCase.Kind.SUIT_AFTER_RECONSIDERATION.name(), Cell.TOTAL)));
        return "因政府信息公开被申请行政复议 " + Values.text(reconsiderations) + " 件、提起行政诉讼 " + Values.text(suits) + " 件。";
    }

    static String change(BigDecimal now, BigDecimal then) {
        int direction = now.compareTo(then);
        if (direction == 0) {
            return "与上年持平";
        }
        return (direction > 0 ? "比上年增加 " : "比上年减少 ")
                + Values.text(now.subtract(then).abs()) + " 件";
    }

    /** Only what the figures show to be a problem; the rest is for a person to say. */
    private static String problems(Values v, @Nullable Values before) {
        var found = new java.util.ArrayList<String>();
        BigDecimal corrected = Stream.of(RemedyCase.Kind.values())
                .map(k -> v.number(Cell.remedies(k.name(), RemedyCase.Result.CORRECTED.name())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (corrected.signum() > 0) {
            found.add("行政复议、行政诉讼中结果被纠正 " + Values.text(corrected) + " 件，答复质量有待提高");
        }
        BigDecimal carried = v.number(Cell.CARRIED_OUT, Cell.TOTAL);
        if (before != null && carried.compareTo(before.number(Cell.CARRIED_OUT, Cell.TOTAL)) > 0) {
            found.add("结转下年度的申请 " + Values.text(carried) + " 件，"
                    + change(carried, before.number(Cell.CARRIED_OUT, Cell.TOTAL)));
        }
        return found.isEmpty() ? "" : String.join("；", found) + "。";
    }

    private static String other(int year, Values v) {
        BigDecimal fees = v.number(Cell.FEES);
        return fees.signum() == 0 ? year + " 年没有收取政府信息公开信息处理费。" : year + " 年收取政府信息公开信息处理费 " + Values.text(fees) + " 元。";
    }
}
