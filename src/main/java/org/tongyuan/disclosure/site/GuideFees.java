package org.tongyuan.disclosure.site;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.request.FeeTariff;
import org.tongyuan.platform.LegalBasis;

/** The steps of the two tariffs as the guide shows them, read off the tariffs themselves. */
@Component
@LegalBasis("国办函〔2020〕109号, 按件、按量收费标准")
class GuideFees {

    /** So many steps are shown: the tariff by case rises without end. */
    private static final int SHOWN = 5;

    private static final int FAR = 1000;

    /** From the {@code from}th case or page on each costs so many yuan, until the next step. */
    public record Step(int from, int yuan) {}

    List<Step> of(FeeTariff tariff) {
        var steps = new ArrayList<Step>();
        int price = -1;
        for (int n = 1; n <= FAR && steps.size() < SHOWN; n++) {
            int now = tariff.total(n) - tariff.total(n - 1);
            if (now != price) {
                steps.add(new Step(n, now));
                price = now;
            }
        }
        return steps;
    }
}
