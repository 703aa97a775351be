package org.tongyuan.cases.outside;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseState;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** The demo county's provincial system, with some of its cases in the middle and one at the end. */
@Profile("demo")
@Component
class DemoOutside implements DemoSeed {

    static final String SYSTEM = "tzxm";

    private static final String CLIENT = "demo-province";
    private static final String NAME = "省投资项目在线审批监管平台（演示）";
    private static final String HOME = "https://tzxm.yunling.example/";

    private final EditOutsideSystems edit;
    private final ReportOutsideCase report;
    private final Agencies agencies;
    private final LegalTime time;

    DemoOutside(EditOutsideSystems edit, ReportOutsideCase report, Agencies agencies, LegalTime time) {
        this.edit = edit;
        this.report = report;
        this.agencies = agencies;
        this.time = time;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void seed() {
        var words = new LinkedHashMap<String, CaseState>();
        words.put("已申报", CaseState.SUBMITTED);
        words.put("退回补正", CaseState.CORRECTION_NOTIFIED);
        words.put("补正后提交", CaseState.CORRECTED);
        words.put("已赋码受理", CaseState.ACCEPTED);
        words.put("备案机关核对中", CaseState.REVIEW);
        words.put("已备案", CaseState.DECIDED);
        words.put("已办结", CaseState.DELIVERED);
        words.put("不属于备案范围", CaseState.NOT_ADMISSIBLE);
        words.put("企业撤回", CaseState.WITHDRAWN);
        edit.register(
                new OutsideSystemForm(SYSTEM, NAME, OutsideSystem.Kind.PROVINCIAL, CLIENT, HOME, 1),
                words,
                Actor.system("demo-seed"));
        String item = item();
        tell(item, "2026-990122-51-03-000101", DemoPeople.SHOP, 2, List.of("已申报", "已赋码受理"));
        tell(item, "2026-990122-51-03-000102", DemoPeople.ZHANG_WEI.details(), 1, List.of("已申报"));
        tell(item, "2026-990122-51-03-000097", DemoPeople.SHOP, 9, List.of("已申报", "已赋码受理", "已备案", "已办结"));
    }

    private String item() {
        String agency = agencies.byName(agencies.home().code(), "清和县行政审批局")
                .orElseThrow(() -> new NotFound("demo agency"))
                .code();
        return agency + "4" + "990122040001" + "00";
    }

    /** One report a day; the outside system reckons its own dates. */
    private void tell(String item, String number, PersonDetails applicant, int daysAgo, List<String> words) {
        var province = new SignedIn.Application(CLIENT, NAME, null, Set.of(Permission.OUTSIDE_REPORT));
        LocalDate first = time.today().minusDays(daysAgo);
        LocalDate day = first;
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (String word : words) {
            days.put(word, day);
            var report = new OutsideReport(
                    number,
                    item,
                    applicant,
                    word,
                    days(first, days),
                    HOME + "projects/" + number,
                    day.atTime(LocalTime.of(9, 30)).atZone(LegalTime.ZONE).toInstant());
            this.report.report(SYSTEM, report, province);
            day = day.plusDays(1);
        }
    }

    private static OutsideDays days(LocalDate received, Map<String, LocalDate> days) {
        @Nullable LocalDate accepted = days.get("已赋码受理");
        return new OutsideDays(
                received, accepted, accepted == null ? null : accepted.plusDays(5), days.get("已备案"), days.get("已办结"));
    }
}
