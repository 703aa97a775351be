package org.tongyuan.standards.framework;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.DemoSeed;

/** The places of the demo county's and its province's standards in their frameworks. */
@Profile("demo")
@Component
class DemoPlacings implements DemoSeed {

    private static final Map<String, String> PROVINCE =
            Map.of("S-01", "1.1", "S-02", "1.2", "S-08", "2.2", "S-09", "2.3", "S-10", "2.4", "S-14", "2.8");
    private static final Map<String, String> COUNTY = Map.of(
            "001-2021",
            "7",
            "002-2021",
            "3",
            "003-2023",
            "6",
            "004-2024",
            "4",
            "005-2026",
            "2",
            "006-2026",
            "7",
            "007-2026",
            "10");

    private final Frameworks frameworks;
    private final String region;

    DemoPlacings(Frameworks frameworks, @Value("${tongyuan.region}") String region) {
        this.frameworks = frameworks;
        this.region = region;
    }

    @Override
    public int order() {
        return 81;
    }

    @Override
    public void seed() {
        PROVINCE.forEach((code, node) -> frameworks.place("province-14", node, code, "MADE", ""));
        COUNTY.forEach(
                (number, node) -> frameworks.place("county-11", node, "DB" + region + "/T " + number, "MADE", ""));
    }
}
