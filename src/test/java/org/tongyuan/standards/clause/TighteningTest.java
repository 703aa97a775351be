package org.tongyuan.standards.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.TabulatedCalendar;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Severity;

class TighteningTest {

    private final Tightening tightening = new Tightening(new Language(
            new FactTypes()
                    .number("visits", "次数")
                    .number("days", "天数")
                    .flag("online", "网办")
                    .list("materials", "材料")
                    .done(),
            TabulatedCalendar.of(Map.of(2026, List.of()))));

    @Test
    void a_stricter_number_and_more_demands_are_shown_as_differences() {
        var result = county("visits <= 1", "visits <= 0 && online");

        assertThat(result.refusals()).isEmpty();
        assertThat(result.differences()).containsExactly("收紧：visits <= 1 → visits <= 0", "补充：online");
    }

    @Test
    void a_looser_number_is_refused_with_both_numbers() {
        assertThat(county("visits <= 1", "visits <= 2").refusals())
                .singleElement()
                .asString()
                .contains("visits <= 1", "visits <= 2", "不能放宽");
        assertThat(county("days >= 5", "days >= 4").refusals()).hasSize(1);
        assertThat(county("days >= 5", "days > 4").refusals()).isEmpty();
        assertThat(county("5 <= days", "days >= 6").refusals()).isEmpty();
    }

    @Test
    void what_hides_the_demand_behind_an_or_is_refused() {
        assertThat(county("online", "online || visits <= 9").refusals()).hasSize(1);
        assertThat(county("online && visits <= 1", "visits <= 1").refusals()).hasSize(1);
        assertThat(county("visits <= 1", "online ? visits <= 1 : true").refusals())
                .hasSize(1);
    }

    @Test
    void a_loop_is_kept_only_as_it_is() {
        assertThat(county("materials.all(m, m != '其他材料')", "materials.all(m, m != '其他材料') && online")
                        .refusals())
                .isEmpty();
        assertThat(county("materials.all(m, m != '其他材料')", "materials.exists(m, m != '其他材料')")
                        .refusals())
                .hasSize(1);
    }

    @Test
    void fewer_subjects_are_refused_and_more_are_not() {
        assertThat(compare(clause(Level.PROVINCE, null, "online"), clause(Level.COUNTY, "days > 3", "online"))
                        .refusals())
                .hasSize(1);
        assertThat(compare(clause(Level.PROVINCE, "days > 3", "online"), clause(Level.COUNTY, null, "online"))
                        .refusals())
                .isEmpty();
        assertThat(compare(
                                clause(Level.PROVINCE, "days > 3", "online"),
                                clause(Level.COUNTY, "days > 3 || visits > 1", "online"))
                        .refusals())
                .isEmpty();
        assertThat(compare(
                                clause(Level.PROVINCE, "days > 3", "online"),
                                clause(Level.COUNTY, "days > 3 && visits > 1", "online"))
                        .refusals())
                .hasSize(1);
    }

    private Tightening.Result county(String parent, String child) {
        return compare(clause(Level.PROVINCE, null, parent), clause(Level.COUNTY, null, child));
    }

    private Tightening.Result compare(ClauseContent parent, ClauseContent child) {
        return tightening.compare(parent, child);
    }

    private static ClauseContent clause(Level level, @Nullable String applies, String expression) {
        return new ClauseContent(
                "T-1",
                "S",
                "标题",
                "正文",
                "依据",
                "item",
                applies,
                expression,
                Severity.NORMAL,
                "请整改",
                level,
                "990122",
                null,
                null,
                null,
                null,
                List.of());
    }
}
