package org.tongyuan.disclosure.sitehealth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.column.CheckLimits;
import org.tongyuan.disclosure.column.Freshness;
import org.tongyuan.disclosure.column.SiteColumns;
import org.tongyuan.disclosure.sitehealth.Veto.Cause;
import org.tongyuan.disclosure.sitehealth.Veto.State;
import org.tongyuan.items.GuideElements;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;

/**
 * Computes the veto items for a day: a day gone by as things stood then, a day to come as it will be if nothing is published, answered or
 * mended before. Each counts from the earliest day on which a check could find it.
 */
@Component
@LegalBasis("国办秘函〔2019〕19号, 政府网站检查指标, 单项否决")
class SiteHealth {

    private final SiteColumns columns;
    private final GuideElements guides;
    private final CheckLimits limits;
    private final OwnSiteProbes probes;
    private final JdbcClient jdbc;
    private final Dates dates;

    SiteHealth(
            SiteColumns columns,
            GuideElements guides,
            CheckLimits limits,
            OwnSiteProbes probes,
            JdbcClient jdbc,
            Dates dates) {
        this.columns = columns;
        this.guides = guides;
        this.limits = limits;
        this.probes = probes;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    List<Veto> on(LocalDate day) {
        var fresh = columns.on(day);
        return List.of(
                unreachable(day),
                home(day),
                checked(fresh, day),
                overdue(fresh, day),
                blank(fresh, day),
                advice(day),
                guides(day));
    }

    private Veto unreachable(LocalDate day) {
        int percent = limits.number("unreachable.percent");
        int days = limits.number("unreachable.days");
        String rule = "连续 %d 天每天访问 %d 次以上，首页打不开的次数达到 %d%% 以上（超过 %d 秒没有打开算打不开）"
                .formatted(
                        days, limits.number("unreachable.probesPerDay"), percent, limits.number("unreachable.seconds"));
        var seen = probes.until(day, days);
        LocalDate over = seen.overOn(percent, day);
        if (seen.probes() == 0 && over == null) {
            return new Veto(
                    VetoItem.UNREACHABLE, rule, 0, percent, "%", State.UNKNOWN, null, List.of(), nothingProbed(seen));
        }
        var causes = seen.failed() == 0
                ? List.<Cause>of()
                : List.of(new Cause(
                        "首页打不开 " + seen.failed() + " 次，共访问 " + seen.probes() + " 次",
                        "/desk/disclosure/sites",
                        seen.down() ? "最近一次也没有打开，按一直打不开预测" : "最近一次已经打开",
                        over == null ? day.plusDays(1) : over));
        return new Veto(
                VetoItem.UNREACHABLE, rule, seen.percent(), percent, "%", Veto.state(over, day), over, causes, "");
    }

    private static String nothingProbed(Reachability seen) {
        return seen.last() == null ? "还没有监测记录：网站清单里没有本平台，或者监测还没有开始。" : "这一天之前的一周没有监测记录；最近一次访问首页可以打开，没有打不开的迹象。";
    }

    private Veto home(LocalDate day) {
        int days = limits.number("home.days");
        String rule = "首页连续 " + days + " 天没有更新";
        @Nullable
        LocalDate latest =
                jdbc.sql("""
                    SELECT published_on FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND published_on <= ?
                    ORDER BY published_on DESC, record_id DESC LIMIT 1\
                    """).param(day).query(LocalDate.class).optional().orElse(null);
        if (latest == null) {
            return new Veto(VetoItem.HOME, rule, 0, days, "天没有更新", State.UNKNOWN, null, List.of(), "还没有公开过信息。");
        }
        LocalDate failsOn = latest.plusDays(days);
        var cause = new Cause("首页最近公开的信息", "/disclosure/catalogue", "最近一次更新是" + dates.day(latest), failsOn);
        int since = (int) ChronoUnit.DAYS.between(latest, day);
        return new Veto(
                VetoItem.HOME, rule, since, days, "天没有更新", Veto.state(failsOn, day), failsOn, List.of(cause), "");
    }

    private Veto checked(List<Freshness> fresh, LocalDate day) {
        int limit = limits.number("staleColumns");
        String rule = "动态要闻类栏目 %d 天、通知公告和政策文件类栏目 %d 个月没有更新的，累计达到 %d 个"
                .formatted(limits.number("news.days"), limits.number("notices.months"), limit);
        return Veto.counted(
                VetoItem.COLUMNS,
                rule,
                limit,
                "个栏目",
                causes(fresh, f -> f.column().kind().isChecked()),
                day);
    }

    private Veto overdue(List<Freshness> fresh, LocalDate day) {
        int limit = limits.number("overdueColumns");
        String rule = "应更新但长期没有更新的栏目达到 " + limit + " 个（按各栏目自己的更新期限）";
        return Veto.counted(
                VetoItem.OVERDUE,
                rule,
                limit,
                "个栏目",
                causes(fresh, f -> !f.column().kind().isChecked()),
                day);
    }

    private List<Cause> causes(List<Freshness> fresh, Predicate<Freshness> meant) {
        var causes = new ArrayList<Cause>();
        for (Freshness one : fresh) {
            LocalDate latest = one.latest();
            if (latest != null && meant.test(one)) {
                var column = one.column();
                causes.add(new Cause(
                        column.name(),
                        "/desk/disclosure/columns/" + column.code(),
                        column.kind().label() + "，最近一次更新是" + dates.day(latest),
                        limits.staleOn(column.kind(), latest, column.limitDays())));
            }
        }
        return causes;
    }

    private Veto blank(List<Freshness> fresh, LocalDate day) {
        int limit = limits.number("blankColumns");
        var causes = Stream.concat(fresh.stream(), columns.openedAfter(day).stream())
                .filter(Freshness::isBlank)
                .map(f -> new Cause(
                        f.column().name(),
                        "/desk/disclosure/columns/" + f.column().code(),
                        dates.day(f.column().openedOn())
                                + (f.column().openedOn().isAfter(day) ? "开设，还没有内容" : "开设以来没有内容"),
                        f.column().openedOn()))
                .toList();
        return Veto.counted(VetoItem.BLANK, "空白栏目达到 " + limit + " 个", limit, "个栏目", causes, day);
    }

    private Veto advice(LocalDate day) {
        int months = limits.number("advice.months");
        int within = limits.number("advice.within");
        var causes = jdbc.sql("""
            SELECT number, asked_on FROM disclosure.public_advice
            WHERE asked_on <= ? AND asked_on > ? AND (answered_on IS NULL OR answered_on > ?) ORDER BY asked_on, id LIMIT 500\
            """)
                .params(day, day.minusMonths(within), day)
                .query((row, n) -> {
                    LocalDate asked = row.getObject(2, LocalDate.class);
                    return new Cause(
                            "咨询 " + row.getString(1),
                            "/desk/disclosure/advice/" + row.getString(1),
                            dates.day(asked) + "提出，没有答复",
                            asked.plusMonths(months));
                })
                .list();
        String rule = "没有网上咨询渠道；或者 %d 个月内的咨询有超过 %d 个月没有答复的".formatted(within, months);
        return Veto.counted(VetoItem.ADVICE, rule, 1, "件咨询", causes, day).noted("本网站有网上咨询渠道。");
    }

    private Veto guides(LocalDate day) {
        int elements = limits.number("guides.elements");
        int limit = limits.number("guides.count");
        String rule = "办事指南的重点要素缺少 %d 类以上的事项达到 %d 个；事项不足 %d 个的，每个都缺少".formatted(elements, limit, limit);
        var now = guides.on(day, elements);
        int enough = Math.max(1, Math.min(limit, now.items()));
        if (now.items() == 0) {
            return new Veto(VetoItem.GUIDES, rule, 0, limit, "个事项", State.TRIGGERED, day, List.of(), "没有公布办事指南。");
        }
        var causes = now.gaps().stream()
                .map(gap -> new Cause(
                        gap.name(),
                        "/items/" + gap.code(),
                        gap.agencyName() + "，缺少" + String.join("、", gap.lacking()),
                        gap.since() == null ? day : gap.since()))
                .toList();
        var veto = Veto.counted(VetoItem.GUIDES, rule, enough, "个事项", causes, day);
        return veto.failsOn() != null ? veto : forecast(veto, day, elements, enough);
    }

    /** Versions that are published already and not in force yet may lack more. */
    private Veto forecast(Veto veto, LocalDate day, int elements, int enough) {
        for (LocalDate next : guides.changesAfter(day)) {
            if (guides.on(next, elements).gaps().size() >= enough) {
                return new Veto(
                        veto.item(),
                        veto.rule(),
                        veto.measured(),
                        veto.limit(),
                        veto.unit(),
                        Veto.state(next, day),
                        next,
                        veto.causes(),
                        "新版本的办事指南生效以后。");
            }
        }
        return veto;
    }
}
