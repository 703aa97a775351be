package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** Two reports on 2024 as the demo county published them, counted from whatever requests it has of that year. */
@Profile("demo")
@Component
class DemoAnnualReports implements DemoSeed {

    private static final int YEAR = 2024;
    private static final String OFFICER = "hejing";
    private static final String SOURCE = "各科室报送，与业务台账核对一致。";

    private final Agencies agencies;
    private final Reporters reporters;
    private final WriteReport write;
    private final SubmitReport submit;
    private final PublishReport publish;
    private final DemoStaff staff;

    DemoAnnualReports(
            Agencies agencies,
            Reporters reporters,
            WriteReport write,
            SubmitReport submit,
            PublishReport publish,
            DemoStaff staff) {
        this.agencies = agencies;
        this.reporters = reporters;
        this.write = write;
        this.submit = submit;
        this.publish = publish;
        this.staff = staff;
    }

    @Override
    public int order() {
        return 78;
    }

    @Override
    public void seed() {
        String region = agencies.home().code();
        report(
                region,
                "清和县人民政府办公室",
                Map.of("2.NORMATIVE.MADE", "6", "2.NORMATIVE.ABOLISHED", "2", "2.NORMATIVE.IN_FORCE", "41"),
                "2024 年举办政务公开培训 2 期，把信息公开纳入各机关年度考核，开展社会评议 1 次；全年没有因信息公开被追究责任的情形。");
        report(
                region,
                "清和县市场监督管理局",
                Map.of(
                        "2.NORMATIVE.MADE",
                        "1",
                        "2.NORMATIVE.IN_FORCE",
                        "5",
                        "2.PENALTY.DECISIONS",
                        "127",
                        "2.COERCION.DECISIONS",
                        "9",
                        "2.CHARGES.TEN_THOUSAND_YUAN",
                        "3.6"),
                "2024 年局长办公会专题研究信息公开 2 次，由办公室负责日常监督，社会评议没有差评；全年没有因信息公开被追究责任的情形。");
    }

    private void report(String region, String agency, Map<String, String> figures, String supervision) {
        Reporter reporter =
                agencies.byName(region, agency).map(a -> reporters.of(a.id())).orElseThrow();
        on(LocalDate.of(YEAR + 1, 1, 10), officer -> {
            ReportFormats.of(YEAR).proactive().stream()
                    .flatMap(block -> block.rows().stream())
                    .flatMap(line -> line.cells().stream())
                    .filter(cell -> !cell.equals(Cell.LICENCES))
                    .forEach(cell -> write.figure(
                            reporter,
                            YEAR,
                            cell,
                            new BigDecimal(figures.getOrDefault(cell.key(), "0")),
                            SOURCE,
                            officer));
            write.text(reporter, YEAR, "MANAGEMENT", "公文办理时同步确定公开属性，发布前逐件保密审查；对现行规范性文件清理 1 次。", officer);
            write.text(reporter, YEAR, "PLATFORM", "信息统一在县政府网站公开，政务服务中心和县图书馆设查阅点。", officer);
            write.text(reporter, YEAR, "SUPERVISION", supervision, officer);
            write.text(reporter, YEAR, "PROBLEMS", "政策解读形式较单一。2025 年将增加图解和问答，重要文件发布三日内完成解读。", officer);
        });
        on(LocalDate.of(YEAR + 1, 1, 20), officer -> submit.submit(reporter.key(), YEAR, officer));
        on(LocalDate.of(YEAR + 1, 1, 24), officer -> publish.publish(reporter.key(), YEAR, officer));
    }

    private void on(LocalDate day, Consumer<SignedIn.Officer> act) {
        staff.let(day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant(), OFFICER, act);
    }
}
