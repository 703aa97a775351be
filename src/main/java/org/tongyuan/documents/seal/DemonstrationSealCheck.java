package org.tongyuan.documents.seal;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.profiles.StartCheck;

/** Production issues no letter under a seal without effect. */
@Component
@Profile("production")
class DemonstrationSealCheck implements StartCheck {

    private final AgencySeals seals;

    DemonstrationSealCheck(AgencySeals seals) {
        this.seals = seals;
    }

    @Override
    public List<String> problems() {
        return seals.areForShow()
                ? List.of("使用的是没有法律效力的演示印章:请将 " + AgencySeals.SETTING
                        + " 改为统一电子印章系统的适配器;尚未接入的,设为 paper,打印后加盖实物印章。 / Letters would bear the demonstration seal,"
                        + " which has no legal effect: set " + AgencySeals.SETTING
                        + " to the adapter of the unified e-seal system, or to paper and seal by hand.")
                : List.of();
    }
}
