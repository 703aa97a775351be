package org.tongyuan.cases.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.NotFound;

/**
 * Figures of cases that outside systems handle and report here. They are counted apart and never added to ours: days and limits are
 * those systems' own. Counting and listing use the same condition on a row of {@code cases.outside_case o}.
 */
enum OutsideFigure {
    RECEIVED("收件", "o.received_on BETWEEN :from AND :to", "外部系统报送的收件日期在期内的办件", "收件日"),
    ACCEPTED("受理", "o.accepted_on BETWEEN :from AND :to", "外部系统报送的受理日期在期内的办件", "受理日"),
    DECIDED("办结", "o.decided_on BETWEEN :from AND :to", "外部系统报送的决定日期在期内的办件", "决定日"),
    LATE(
            "超期办结",
            "o.decided_on BETWEEN :from AND :to AND coalesce(o.decided_on > o.due_on, FALSE)",
            "其中决定日期晚于外部系统报送的期限届满日的办件",
            "决定日"),
    OPEN("期末在办", Sql.OPEN, "期末已收件、尚未作出决定也没有结束的办件", "期末"),
    OVERDUE("在办超期", Sql.OPEN + " AND coalesce(o.due_on < :asOf, FALSE)", "其中到期末那一天，外部系统报送的期限届满日已过的办件", "期末");

    private final String label;
    private final String condition;
    private final String words;
    private final String decidedBy;

    OutsideFigure(String label, String condition, String words, String decidedBy) {
        this.label = label;
        this.condition = condition;
        this.words = words;
        this.decidedBy = decidedBy;
    }

    public String label() {
        return label;
    }

    String condition() {
        return "(" + condition + ")";
    }

    public String words() {
        return words;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isFault() {
        return this == LATE || this == OVERDUE;
    }

    static OutsideFigure of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(figure -> figure.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("outside figure " + slug));
    }

    Definition definition() {
        return new Definition(
                "outside-" + slug(),
                "外部" + label,
                Unit.CASES.label(),
                words + "，计件数",
                null,
                null,
                decidedBy,
                "外部系统报送的日期和期限");
    }

    static List<Definition> definitions() {
        return Arrays.stream(values()).map(OutsideFigure::definition).toList();
    }

    private static final class Sql {
        static final String OPEN =
                "o.received_on <= :asOf AND coalesce(o.decided_on, o.ended_on, DATE 'infinity') > :asOf";
    }
}
