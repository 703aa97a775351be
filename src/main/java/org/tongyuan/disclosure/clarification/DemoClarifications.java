package org.tongyuan.disclosure.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.disclosure.clarification.Clarification.Said;
import org.tongyuan.disclosure.publication.DemoExamination;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's rumours: one that was clarified, and one that waits for its check. */
@Profile("demo")
@Component
class DemoClarifications implements DemoSeed {

    private static final String HEATING = "清和县2026至2027年采暖季集中供热公告";

    private final ReportFalseInformation report;
    private final CheckReport check;
    private final ClarifyInformation clarify;
    private final DemoExamination office;
    private final JdbcClient jdbc;
    private final LegalTime time;

    DemoClarifications(
            ReportFalseInformation report,
            CheckReport check,
            ClarifyInformation clarify,
            DemoExamination office,
            JdbcClient jdbc,
            LegalTime time) {
        this.report = report;
        this.check = check;
        this.clarify = clarify;
        this.office = office;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void seed() {
        LocalDate day = time.today().minusDays(4);
        String number = said(
                day,
                "公告里报修电话的受理时限写得不清楚，业主群里传“今年供热推迟到12月1日，先交费后供热”，和公告不一样。",
                jdbc.sql("SELECT index_no FROM disclosure.published WHERE name = ? AND published_on <= ?")
                        .params(HEATING, day)
                        .query(String.class)
                        .optional()
                        .orElse(null),
                "“清和业主”微信群转发的截图");
        office.on(day.plusDays(1), 10, "hejing", o -> {
            check.conclude(number, Finding.FALSE, "经向县供热公司核实，供热时间没有推迟，也没有先交费后供热的规定。", null, o);
            return number;
        });
        UUID record = office.on(day.plusDays(1), 11, "hejing", o -> clarify.draft(number, text(), o));
        office.publish(record, day.plusDays(1));
        said(time.today().minusDays(1), "短视频里说县里要把两所村小撤掉，孩子下学期都要到县城上学。", null, "短视频平台，标题“清和撤校名单”");
    }

    private static ClarifyInformation.Text text() {
        return new ClarifyInformation.Text(
                "关于网传“供热推迟到12月1日”的澄清",
                "网传“今年供热推迟到12月1日，先交费后供热”。",
                "今年采暖季从11月10日开始集中供热，时间没有推迟；采暖费可以在供热期间分次缴纳，不存在先交费后供热的规定。" + "室内温度低于18摄氏度的，拨打12345，一小时内上门。",
                "C2",
                "09");
    }

    private String said(LocalDate day, String what, @Nullable String index, String seenAt) {
        String receipt = office.on(
                day,
                9,
                "hejing",
                o -> report.report(
                        new ReportFalseInformation.NewReport(
                                null, new Said(what, index, seenAt, null, null, null), List.of()),
                        null));
        return jdbc.sql("SELECT number FROM disclosure.clarification WHERE receipt = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }
}
