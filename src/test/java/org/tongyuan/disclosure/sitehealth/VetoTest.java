package org.tongyuan.disclosure.sitehealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongyuan.disclosure.sitehealth.Veto.Cause;
import org.tongyuan.disclosure.sitehealth.Veto.State;
import org.tongyuan.platform.LegalTime;

class VetoTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static List<Cause> causes(int... daysFromNow) {
        return IntStream.of(daysFromNow)
                .mapToObj(d -> new Cause("栏目" + d, "/", "", DAY.plusDays(d)))
                .toList();
    }

    private static Veto of(int limit, int... daysFromNow) {
        return Veto.counted(VetoItem.COLUMNS, "", limit, "个", causes(daysFromNow), DAY);
    }

    @Test
    void it_is_triggered_on_the_day_on_which_the_last_of_enough_causes_counts() {
        var veto = of(3, 40, -5, 12, 300);
        assertThat(veto.measured()).isEqualTo(1);
        assertThat(veto.failsOn()).isEqualTo(DAY.plusDays(40));
        assertThat(veto.daysLeft(DAY)).isEqualTo(40);
        assertThat(veto.causes()).extracting(c -> c.daysLeft(DAY)).containsExactly(-5L, 12L, 40L, 300L);
    }

    @Test
    void the_day_itself_counts_and_thirty_days_are_soon() {
        assertThat(of(1, 0).state()).isEqualTo(State.TRIGGERED);
        assertThat(of(1, 1).state()).isEqualTo(State.SOON);
        assertThat(of(1, 30).state()).isEqualTo(State.SOON);
        assertThat(of(1, 31).state()).isEqualTo(State.FINE);
    }

    @Test
    void with_too_few_causes_nothing_leads_there() {
        var veto = of(5, -9, -8, -7, -6);
        assertThat(veto.measured()).isEqualTo(4);
        assertThat(veto.failsOn()).isNull();
        assertThat(veto.state()).isEqualTo(State.FINE);
    }

    @Test
    void five_of_a_hundred_tries_are_too_many_and_four_are_not() {
        assertThat(new Reachability(100, 5, false, null).isOver(5)).isTrue();
        assertThat(new Reachability(100, 4, false, null).isOver(5)).isFalse();
        assertThat(new Reachability(0, 0, false, null).isOver(5)).isFalse();
    }

    @Test
    void an_outage_that_goes_on_is_too_much_after_so_many_more_tries() {
        Instant last =
                LocalDate.of(2026, 3, 10).atTime(20, 0).atZone(LegalTime.ZONE).toInstant();
        // 336 tries a week: with the 18th failure of 353 it is five in a hundred
        var down = new Reachability(336, 1, true, last);
        int more = 0;
        while ((1.0 + more) / (336 + more) < 0.05) {
            more++;
        }
        assertThat(down.overOn(5, DAY))
                .isEqualTo(LegalTime.dateOf(last.plus(Reachability.BETWEEN.multipliedBy(more))))
                .isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(new Reachability(336, 1, false, last).overOn(5, DAY))
                .as("up again")
                .isNull();
    }
}
