package org.tongyuan.standards.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.TabulatedCalendar;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;
import org.tongyuan.standards.clause.Language.Compilation;

class LanguageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Map<String, FactType> TYPES = new FactTypes()
            .text("name", "名称")
            .number("promisedDays", "承诺时限")
            .number("statutoryDays", "法定时限")
            .flag("onTheSpot", "即办件")
            .date("receivedOn", "收件")
            .date("decidedOn", "决定")
            .list("materials", "材料")
            .done();
    private final Language language = new Language(TYPES, TabulatedCalendar.of(Map.of(2026, List.of())));

    @Test
    void what_falls_short_is_shown_by_the_facts_that_the_expression_reads() {
        Verdict verdict = says("promisedDays <= statutoryDays", Map.of("promisedDays", 30, "statutoryDays", 20));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Fails(new TreeMap<>(Map.of("promisedDays", (Object) 30L, "statutoryDays", 20L))));
    }

    @Test
    void what_is_not_known_has_a_value_and_can_be_asked_for() {
        assertThat(says("given(promisedDays) || given(receivedOn) || given(name) || given(materials)", Map.of()))
                .isInstanceOfSatisfying(
                        Verdict.Fails.class,
                        f -> assertThat(f.evidence())
                                .containsEntry("promisedDays", "（未填写）")
                                .containsEntry("receivedOn", "（未填写）")
                                .containsEntry("materials", List.of()));
    }

    @Test
    void a_clause_does_not_concern_subjects_outside_its_scope() {
        assertThat(check("given(statutoryDays)", "promisedDays <= statutoryDays")
                        .of(input(Map.of("promisedDays", 5))))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void working_days_are_counted_by_the_calendar_and_never_guessed() {
        Map<String, Object> week =
                Map.of("receivedOn", LocalDate.of(2026, 3, 6), "decidedOn", LocalDate.of(2026, 3, 13));

        assertThat(says("workingDays(receivedOn, decidedOn) == 5", week)).isEqualTo(Verdict.CONFORMS);
        assertThat(says("days(receivedOn, decidedOn) == 7", week)).isEqualTo(Verdict.CONFORMS);
        assertThat(says("workingDays(receivedOn, date('2027-03-01')) == -1", week))
                .isEqualTo(Verdict.CONFORMS);
        assertThat(says("workingDays(receivedOn, decidedOn) == -1", Map.of())).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void codes_are_checked_with_their_check_characters() {
        assertThat(says("creditCodeValid('91350100M000100Y43')", Map.of())).isEqualTo(Verdict.CONFORMS);
        assertThat(says("creditCodeValid('91350100M000100Y44')", Map.of())).isInstanceOf(Verdict.Fails.class);
        assertThat(says("regionCodeValid('990122') && !regionCodeValid('0101')", Map.of()))
                .isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void names_and_types_are_checked_before_anything_runs() {
        assertThat(faults("promisedDay <= 20")).singleElement().asString().contains("promisedDay", "promisedDays");
        assertThat(faults("name > 20")).singleElement().asString().contains("类型不相配");
        assertThat(faults("promisedDays + 1")).singleElement().asString().contains("是/否");
        assertThat(faults("promisedDays <= (")).singleElement().asString().contains("写法不对");
    }

    @Test
    void an_expression_reaches_nothing_but_its_facts() {
        assertThat(faults("java.lang.System.exit(0) == 1")).isNotEmpty();
        assertThat(faults("name.getClass() == 'x'")).isNotEmpty();
        assertThat(faults("readFile('/etc/passwd') == ''")).isNotEmpty();
    }

    @Test
    void what_is_too_long_or_too_deep_is_refused() {
        assertThat(faults("name == '" + "a".repeat(3000) + "'"))
                .singleElement()
                .asString()
                .contains("2000");
        assertThat(faults("(".repeat(300) + "true" + ")".repeat(300))).isNotEmpty();
        assertThat(faults(String.join(" && ", Collections.nCopies(190, "name!='a'"))))
                .isNotEmpty();
    }

    @Test
    void an_endless_loop_is_stopped_with_a_message() {
        String endless = "materials.all(a, materials.all(b, materials.all(c, materials.all(d, a + b + c + d != ''))))";
        long begun = System.nanoTime();

        Verdict verdict = says(endless, Map.of("materials", Collections.nCopies(100, "材料")));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, b -> assertThat(b.why()).contains("10000 次"));
        assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(60_000);
    }

    @Test
    void a_pattern_that_would_hang_elsewhere_runs_in_time() {
        assertThat(says("name.matches('^(a+)+$')", Map.of("name", "a".repeat(5_000) + "!")))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void an_error_while_running_is_the_clause_s_fault_and_said_in_chinese() {
        assertThat(says("promisedDays / (promisedDays - promisedDays) == 1", Map.of("promisedDays", 5)))
                .isEqualTo(new Verdict.Broken("除数为零，请先用条件排除"));
        assertThat(says("materials[7] == 'x'", Map.of()))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, b -> assertThat(b.why()).contains("size()"));
        assertThat(says("date('gestern') < today", Map.of()))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class, b -> assertThat(b.why()).contains("2026-01-31"));
    }

    private Verdict says(String expression, Map<String, Object> facts) {
        return check(null, expression).of(input(facts));
    }

    private static Given input(Map<String, Object> facts) {
        return new Input(TYPES).of(facts, TODAY);
    }

    private Check check(@org.jspecify.annotations.Nullable String applies, String expression) {
        return switch (language.compile(applies, expression)) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Faulty(List<String> faults) -> throw new AssertionError(faults);
        };
    }

    private List<String> faults(String expression) {
        return switch (language.compile(null, expression)) {
            case Compilation.Compiled compiled -> throw new AssertionError("compiled: " + expression);
            case Compilation.Faulty(List<String> faults) -> faults;
        };
    }
}
