package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.inventory.ClearRules.Found;
import org.tongyuan.standards.inventory.ClearRules.Plan;
import org.tongyuan.standards.inventory.ExistingRule.Decision;
import org.tongyuan.standards.inventory.ExistingRule.Kind;
import org.tongyuan.standards.register.DemoStandardsOffice;

/** The demo county's old rules, some cleared, some late, some not yet decided. */
@Profile("demo")
@Component
class DemoRules implements DemoSeed {

    private static final String OFFICE = "清和县人民政府办公室";
    private static final String APPROVAL = "清和县行政审批局";

    private final DemoStandardsOffice office;
    private final ClearRules clear;
    private final Agencies agencies;
    private final LegalTime time;

    DemoRules(DemoStandardsOffice office, ClearRules clear, Agencies agencies, LegalTime time) {
        this.office = office;
        this.clear = clear;
        this.agencies = agencies;
        this.time = time;
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public void seed() {
        LocalDate today = time.today();
        UUID owner = agencies.byName(agencies.home().code(), APPROVAL)
                .map(Agency::id)
                .orElseThrow();
        done(
                rule("政务服务中心窗口工作人员守则", "清政审〔2018〕7号", APPROVAL, Kind.DUTIES, 2018),
                plan(Decision.STANDARDIZE, "内容成熟，已写入窗口服务规范", owner, today.minusDays(120), "001-2021"));
        done(
                rule("政务服务中心考勤管理办法", "清政审〔2017〕15号", APPROVAL, Kind.SYSTEM, 2017),
                plan(Decision.KEEP, "符合实际，继续执行", owner, today.minusDays(120), null));
        done(
                rule("排队叫号管理规定（试行）", "清政审〔2016〕4号", APPROVAL, Kind.PROCEDURE, 2016),
                plan(Decision.ABOLISH, "叫号系统已更换，规定不再适用", owner, today.minusDays(100), null));
        open(
                rule("政务服务超时默认和缺席默认制度", "清政办〔2015〕33号", OFFICE, Kind.SUPERVISION, 2015),
                plan(Decision.AMEND, "部分条款与优化营商环境条例不一致", owner, today.minusDays(9), null));
        open(
                rule("帮办代办工作暂行办法", "清政办〔2021〕18号", OFFICE, Kind.NORMATIVE, 2021),
                plan(Decision.STANDARDIZE, "运行三年，群众认可，转为帮办代办服务规范", owner, today.plusDays(45), "005-2026"));
        open(
                rule("延时错时服务工作方案", "清政审〔2025〕6号", APPROVAL, Kind.PROCEDURE, 2025),
                plan(Decision.STANDARDIZE, "试行效果好，转为窗口延时错时服务规范", owner, today.plusDays(60), "006-2026"));
        rule("自助服务终端使用管理办法", "清政审〔2020〕11号", APPROVAL, Kind.SYSTEM, 2020);
        rule("行政审批专用章管理规定", "清政办〔2014〕52号", OFFICE, Kind.NORMATIVE, 2014);
    }

    private UUID rule(String name, String number, String issuer, Kind kind, int year) {
        var made = new UUID[1];
        office.on(
                time.today().minusDays(150),
                officer -> made[0] =
                        clear.register(new Found(name, number, issuer, LocalDate.of(year, 5, 12), kind), officer));
        return made[0];
    }

    private Plan plan(Decision decision, String reason, UUID owner, LocalDate due, @Nullable String standard) {
        return new Plan(
                decision,
                reason,
                owner,
                due,
                standard == null ? null : "DB" + agencies.home().code() + "T" + standard);
    }

    private void open(UUID rule, Plan plan) {
        office.on(time.today().minusDays(140), officer -> clear.decide(rule, plan, officer));
    }

    private void done(UUID rule, Plan plan) {
        open(rule, plan);
        office.on(plan.due().minusDays(3), officer -> clear.done(rule, officer));
    }
}
