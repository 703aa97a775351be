package org.tongyuan.disclosure.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongyuan.disclosure.coverage.Answers.Answered;
import org.tongyuan.disclosure.coverage.DutyRecords.Line;
import org.tongyuan.disclosure.coverage.ExpectedDates.Expected;

class AnswersTest {

    private static final List<Expected> MONTHS = List.of(
            new Expected("1 月", day("01-10"), day("02-10")),
            new Expected("2 月", day("02-10"), day("03-10")),
            new Expected("3 月", day("03-10"), day("04-10")),
            new Expected("4 月", day("04-10"), day("05-10")));

    @Test
    void a_record_between_two_last_days_answers_the_later() {
        assertThat(missed("02-11", "04-01")).containsExactly("1 月");
        assertThat(missed("02-10", "03-10", "04-10")).isEmpty();
    }

    @Test
    void one_too_many_makes_up_for_a_date_before_it() {
        var answered = Answers.of(MONTHS, lines("03-11", "03-12"), day("04-20"));
        assertThat(answered).extracting(Answered::missed).containsExactly(false, true, false, false);
        assertThat(answered).extracting(Answered::late).containsExactly(true, false, false, false);
    }

    @Test
    void nothing_is_missed_on_its_last_day_or_while_that_is_not_known() {
        assertThat(Answers.of(MONTHS.subList(0, 1), List.of(), day("02-10"))).noneMatch(Answered::missed);
        assertThat(Answers.of(MONTHS.subList(0, 1), List.of(), day("02-11"))).allMatch(Answered::missed);
        assertThat(Answers.of(List.of(new Expected("以后", null, null)), List.of(), day("12-31")))
                .noneMatch(Answered::missed);
    }

    private static List<String> missed(String... published) {
        return Answers.of(MONTHS, lines(published), day("04-20")).stream()
                .filter(Answered::missed)
                .map(a -> a.expected().of())
                .toList();
    }

    private static List<Line> lines(String... days) {
        return Stream.of(days)
                .map(d -> new Line(UUID.randomUUID(), "790100013/202601-00001", "月报", day(d)))
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }
}
