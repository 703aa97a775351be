package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The columns of the demo county's site: all of the standard, each given to the agency whose matter it is. */
@Profile("demo")
@Component
class DemoColumns implements DemoSeed {

    private static final String OFFICE = "清和县人民政府办公室";
    private static final Map<String, String> OWNERS = Map.of(
            "jiandu-jiancha", "清和县市场监督管理局",
            "gonggong-fuwu", "清和县住房和城乡建设局",
            "minsheng-dongtai", "清和县人力资源和社会保障局",
            "zhaokao", "清和县人力资源和社会保障局",
            "shehui-jiuzhu", "清和县民政局");

    private final SiteColumns columns;
    private final ColumnStandard standard;
    private final CheckLimits limits;
    private final Publishers publishers;
    private final LegalTime time;

    DemoColumns(
            SiteColumns columns, ColumnStandard standard, CheckLimits limits, Publishers publishers, LegalTime time) {
        this.columns = columns;
        this.standard = standard;
        this.limits = limits;
        this.publishers = publishers;
        this.time = time;
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public void seed() {
        LocalDate opened = time.today().minusYears(1).withDayOfYear(4);
        for (var s : standard.all()) {
            String owner = OWNERS.getOrDefault(s.code(), OFFICE);
            columns.insert(new SiteColumn(
                    Ids.next(),
                    s.code(),
                    s.name(),
                    s.about(),
                    s.kind(),
                    publishers.all().stream()
                            .filter(a -> a.name().equals(owner))
                            .map(Agency::id)
                            .findFirst()
                            .orElseThrow(),
                    s.days() == 0 ? limits.most(s.kind()) : s.days(),
                    s.shows(),
                    opened,
                    null,
                    0));
        }
    }
}
