package org.tongyuan.standards.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The demo county's standards, and those of its province that have clauses, as they were entered from the old lists. */
@Profile("demo")
@Component
class DemoStandards implements DemoSeed {

    /** The province's standards whose clauses come with the product. */
    static final Map<String, String> PROVINCE = Map.of(
            "S-01", "政府信息公开基础标准",
            "S-02", "政府信息公开目录标准",
            "S-08", "政务服务项目标准",
            "S-09", "服务中心运行模式标准",
            "S-10", "窗口办事规范标准",
            "S-14", "政务服务信息化标准");

    private final Standards standards;
    private final Agencies agencies;
    private final LegalTime time;

    DemoStandards(Standards standards, Agencies agencies, LegalTime time) {
        this.standards = standards;
        this.agencies = agencies;
        this.time = time;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void seed() {
        String home = agencies.home().code();
        var today = time.today();
        PROVINCE.forEach((code, title) -> add(
                code,
                title,
                "PROVINCE",
                home.substring(0, 2) + "0000",
                StandardState.IN_FORCE,
                null,
                today.minusYears(2)));
        add(
                "DB" + home.substring(0, 2) + "/T 007-2014",
                "窗口计时服务规范",
                "PROVINCE",
                home.substring(0, 2) + "0000",
                StandardState.IN_FORCE,
                null,
                today.minusYears(4));
        county("001-2021", "窗口服务规范", StandardState.IN_FORCE, today.minusYears(5).plusDays(40));
        county(
                "002-2021",
                "服务大厅日常管理规范",
                StandardState.IN_FORCE,
                today.minusYears(5).minusDays(12));
        county("003-2023", "限时办结和超期说明规范", StandardState.IN_FORCE, today.minusYears(3));
        county("004-2024", "政务服务事项管理规范", StandardState.IN_FORCE, today.minusYears(2));
        county("005-2026", "帮办代办服务规范", StandardState.DRAFT, null);
        county("006-2026", "窗口延时错时服务规范", StandardState.DRAFT, null);
        county("007-2026", "自助服务区设备管理规范", StandardState.DRAFT, null);
        county("008-2026", "村级代办点服务规范", StandardState.APPROVED, null);
        county("009-2018", "排队叫号管理规范", StandardState.ABOLISHED, today.minusYears(8));
    }

    private void county(String number, String title, StandardState state, @Nullable LocalDate inForce) {
        var home = agencies.home();
        var office = agencies.byName(home.code(), "清和县行政审批局").map(Agency::id).orElse(null);
        add("DB" + home.code() + "/T " + number, title, "COUNTY", home.code(), state, office, inForce);
    }

    private void add(
            String code,
            String title,
            String level,
            String region,
            StandardState state,
            @Nullable UUID agency,
            @Nullable LocalDate inForce) {
        standards.insert(new Standard(
                Ids.next(),
                code,
                title,
                level,
                region,
                "RECOMMENDED",
                state,
                agency,
                inForce == null ? null : inForce.minusMonths(1),
                inForce,
                inForce == null ? null : inForce.plusYears(Standard.REVIEW_YEARS),
                0));
    }
}
