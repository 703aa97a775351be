package org.tongyuan.disclosure.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** What the agencies of the demo county have to publish. */
@Profile("demo")
@Component
class DemoDuties implements DemoSeed {

    private static final List<String> EVERYBODY = List.of("01", "02", "05", "07");
    private static final Map<String, List<String>> MORE = Map.of(
            "清和县人民政府办公室", List.of("03", "04", "10", "12"),
            "清和县市场监督管理局", List.of("06", "13"),
            "清和县卫生健康局", List.of("11", "13"),
            "清和县民政局", List.of("08", "C7"),
            "清和县人力资源和社会保障局", List.of("11", "14"),
            "清和县住房和城乡建设局", List.of("C1", "C2", "C5"),
            "清和县教育体育局", List.of("11"),
            "清和县自然资源局", List.of("C4"),
            "清和县公安局", List.of("06", "C6"),
            "清和县城关镇人民政府", List.of("T1", "T4", "T7", "T8"));

    private final DutyRows duties;
    private final Publishers publishers;
    private final LegalTime time;

    DemoDuties(DutyRows duties, Publishers publishers, LegalTime time) {
        this.duties = duties;
        this.publishers = publishers;
        this.time = time;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public void seed() {
        for (Agency agency : publishers.all()) {
            var categories = new ArrayList<>(EVERYBODY);
            categories.addAll(MORE.getOrDefault(agency.name(), List.of()));
            duties.replace(agency.id(), categories, time.today().withDayOfYear(1), Actor.system("demo"), time.now());
        }
    }
}
