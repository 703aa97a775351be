package org.tongyuan.cases.report;

import static org.tongyuan.cases.report.Unit.*;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.report.Formula.Count;
import org.tongyuan.cases.report.Formula.Mean;
import org.tongyuan.cases.report.Formula.Reduction;
import org.tongyuan.cases.report.Formula.Share;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;

/**
 * The figures of business statistics with their definitions, which pages and exports print as they stand here. No law gives formulas:
 * they are this product's, measured by the articles named.
 */
@LegalBasis("优化营商环境条例, art. 36")
enum Figure {
    RECEIVED("收件", CASES, new Count(Measure.RECEIVED), "行政许可法第二十九条"),
    ACCEPTED("受理", CASES, new Count(Measure.ACCEPTED), "行政许可法第三十二条"),
    DEEMED("视为受理", CASES, new Count(Measure.DEEMED), "行政许可法第三十二条第一款第四项"),
    NOT_ACCEPTED("不予受理", CASES, new Count(Measure.NOT_ACCEPTED), "行政许可法第三十二条"),
    DECIDED("办结", CASES, new Count(Measure.DECIDED), "行政许可法第四十二条（办理期限到作出决定为止，送达另计）"),
    GRANTED("准予", CASES, new Count(Measure.GRANTED), "行政许可法第三十八条第一款"),
    REFUSED("不予", CASES, new Count(Measure.REFUSED), "行政许可法第三十八条第二款"),
    WITHDRAWN("撤回", CASES, new Count(Measure.WITHDRAWN), "本平台办件记录"),
    CLOSED("其他结束", CASES, new Count(Measure.CLOSED), "本平台办件记录"),
    DELIVERED("送达", CASES, new Count(Measure.DELIVERED), "行政许可法第四十四条"),
    OPEN("期末在办", CASES, new Count(Measure.OPEN), "本平台办件记录"),
    OVERDUE("在办超期", CASES, new Count(Measure.OVERDUE), "行政许可法第四十二条；优化营商环境条例第三十六条"),
    LATE("超期办结", CASES, new Count(Measure.LATE), "行政许可法第四十二条；优化营商环境条例第三十六条"),
    LATE_BY_LAW("法定超期办结", CASES, new Count(Measure.LATE_BY_LAW), "行政许可法第四十二条"),
    AWAITING("待放假安排", CASES, new Count(Measure.AWAITING), "全国年节及纪念日放假办法（次年安排公布后才能推算）"),

    SAME_DAY_RATE("即办率", PERCENT, new Share(Measure.SAME_DAY, Measure.DECIDED, null), "优化营商环境条例第三十六条第一款（当场办结）"),
    ON_TIME_RATE(
            "按时率",
            PERCENT,
            new Share(Measure.ON_TIME, Measure.TIMED, Measure.UNTIMED),
            "行政许可法第四十二条；优化营商环境条例第三十六条第二款。到期日取办件保存的到期日，依法暂停、延长的时间已经计入"),
    EARLY_RATE(
            "提前办结率",
            PERCENT,
            new Share(Measure.EARLY, Measure.PROMISED, Measure.UNPROMISED),
            "优化营商环境条例第三十六条第二款（在规定时限内压减）"),
    REDUCTION(
            "承诺压缩率",
            PERCENT,
            new Reduction(Total.STATUTORY_DAYS, Total.PROMISED_DAYS, Measure.UNLIMITED),
            "优化营商环境条例第三十六条第二款。天数取办件所用的事项版本；行政许可没有另行规定的，法定期限按行政许可法第四十二条"),
    CORRECTION_RATE(
            "补正率", PERCENT, new Share(Measure.CORRECTED, Measure.RECEIVED, null), "行政许可法第三十二条第一款第四项；优化营商环境条例第三十六条第一款"),
    ONLINE_RATE("网办率", PERCENT, new Share(Measure.ONLINE, Measure.RECEIVED, null), "优化营商环境条例第三十七条"),
    VISITS(
            "平均跑动次数",
            Unit.VISITS,
            new Mean(Total.VISITS, Measure.UNVISITED),
            "优化营商环境条例第三十六条第一款（一次办结）。窗口收件、到窗口补正、到窗口领取各计一次，同一天到窗口的合为一次"),
    DECLARED_VISITS(
            "规定跑动次数", Unit.VISITS, new Mean(Total.DECLARED_VISITS, Measure.UNDECLARED), "办事指南的“到办事现场次数”，与平均跑动次数对照");

    /** The rates that stand first on the page. */
    static final List<Figure> RATES = List.of(
            ON_TIME_RATE, EARLY_RATE, SAME_DAY_RATE, REDUCTION, CORRECTION_RATE, ONLINE_RATE, VISITS, DECLARED_VISITS);

    static final List<Figure> COUNTS =
            Arrays.stream(values()).filter(figure -> figure.unit == CASES).toList();

    private final String label;
    private final Unit unit;
    private final Formula formula;
    private final String source;

    Figure(String label, Unit unit, Formula formula, String source) {
        this.label = label;
        this.unit = unit;
        this.formula = formula;
        this.source = source;
    }

    /** The figure's name in an address. */
    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Figure of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(figure -> figure.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("figure " + slug));
    }

    public String label() {
        return label;
    }

    Unit unit() {
        return unit;
    }

    Formula formula() {
        return formula;
    }

    String source() {
        return source;
    }

    Basis basis() {
        return formula.whole().basis();
    }

    Value value(Tally tally) {
        return formula.value(tally);
    }

    /** Whether more of it is worse, which is what red is for. */
    boolean isFault() {
        return this == OVERDUE || this == LATE || this == LATE_BY_LAW;
    }
}
