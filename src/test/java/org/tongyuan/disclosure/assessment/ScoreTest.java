package org.tongyuan.disclosure.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.RuleBroken;

class ScoreTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void the_configured_weights_make_a_hundred_and_every_measure_is_used_once() {
        var all = new Indicators().all();
        assertThat(all.stream().mapToInt(Indicator::weight).sum()).isEqualTo(100);
        assertThat(all).extracting(Indicator::measure).containsExactlyInAnyOrder(Measure.values());
        assertThat(all)
                .extracting(Indicator::basis)
                .allSatisfy(b -> assertThat(b).startsWith("条例第"));
    }

    @Test
    void what_there_was_no_occasion_for_is_left_out_and_the_rest_scaled_to_a_hundred() {
        assertThat(score(20, 0, 0, null).points()).isNull();
        assertThat(score(20, 1, 3, null).points()).isEqualByComparingTo("6.67");
        assertThat(Score.total(List.of(score(20, 0, 0, null), score(25, 4, 5, null), score(25, 1, 1, null))))
                .as("20 and 25 of 50")
                .isEqualByComparingTo("90.00");
        assertThat(Score.total(List.of(score(20, 0, 0, null)))).isNull();
    }

    @Test
    void points_given_after_an_objection_take_the_place_of_those_computed() {
        assertThat(score(20, 1, 2, new BigDecimal("20")).points()).isEqualByComparingTo("20");
    }

    @Test
    void a_round_is_not_computed_before_its_period_is_over_nor_settled_before_the_agencies_had_their_time() {
        var open = Round.open(UUID.randomUUID(), "KH-1", "990122", "考核", END.withDayOfYear(1), END);
        assertThatThrownBy(() -> open.computed(END)).isInstanceOf(RuleBroken.class);
        var told = open.computed(END.plusDays(9)).told(END.plusDays(9), END.plusDays(16));
        assertThatThrownBy(() -> told.settled(0, END.plusDays(16))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> told.settled(1, END.plusDays(17))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> told.mustTakeObjections(END.plusDays(17))).isInstanceOf(RuleBroken.class);
        assertThat(told.settled(0, END.plusDays(17)).published(END.plusDays(18)).state())
                .isEqualTo(Round.State.PUBLISHED);
        assertThatThrownBy(() -> told.computed(END.plusDays(10)))
                .as("the agencies have seen it")
                .isInstanceOf(RuleBroken.class);
    }

    private static Score score(int weight, int good, int counted, BigDecimal adjusted) {
        return new Score(
                UUID.randomUUID(),
                new Indicator("X", "指标", weight, Measure.PUBLISHED_IN_TIME, "条例", "比例"),
                good,
                counted,
                adjusted);
    }
}
