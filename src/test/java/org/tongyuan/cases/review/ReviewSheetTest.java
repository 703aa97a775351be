package org.tongyuan.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.platform.RuleBroken;

/** Scores, grades, and what can be done to a sheet. */
class ReviewSheetTest {

    private static final ReviewCriteria CRITERIA = new ReviewCriteria();
    private static final UUID ME = UUID.randomUUID();

    private static SheetLine line(String key, int weight, boolean veto, Mark mark) {
        return new SheetLine(
                new Criterion(key, "期限", "在期限内", weight, veto, "行政许可法第四十二条", true), Proposal.met("按期", ""), mark);
    }

    private static Mark met(int weight) {
        return new Mark(Outcome.MET, weight, null);
    }

    private static final Mark NOT_MET = new Mark(Outcome.NOT_MET, 0, "超期");
    private static final Mark NONE = new Mark(Outcome.NOT_APPLICABLE, 0, "没有");

    @Test
    void what_does_not_apply_drops_out_of_the_total() {
        var score = Score.of(
                List.of(line("a", 6, false, met(6)), line("b", 4, false, NOT_MET), line("c", 90, false, NONE)));
        assertThat(score.points()).isEqualByComparingTo("60.0");
        assertThat(CRITERIA.gradeOf(score)).isEqualTo("合格");
    }

    @Test
    void points_have_one_decimal_rounded_half_up() {
        var score = Score.of(List.of(line("a", 2, false, met(2)), line("b", 1, false, NOT_MET)));
        assertThat(score.points()).isEqualTo(new BigDecimal("66.7"));
    }

    @Test
    void a_veto_fails_the_case_whatever_the_points() {
        var score = Score.of(List.of(line("a", 99, false, met(99)), line("b", 1, true, NOT_MET)));
        assertThat(score.points()).isEqualByComparingTo("99.0");
        assertThat(CRITERIA.gradeOf(score)).isEqualTo("不合格");
    }

    @Test
    void a_veto_that_does_not_apply_fails_nothing() {
        assertThat(CRITERIA.gradeOf(Score.of(List.of(line("a", 9, false, met(9)), line("b", 1, true, NONE)))))
                .isEqualTo("优秀");
    }

    @Test
    void nothing_at_all_cannot_be_scored() {
        assertThatThrownBy(() -> Score.of(List.of(line("a", 9, false, NONE)))).hasMessage("case.review.nothing");
    }

    @Property
    void a_score_lies_between_nothing_and_a_hundred(@ForAll @Size(min = 1, max = 20) List<Boolean> met) {
        var lines =
                met.stream().map(m -> line("k", 5, false, m ? met(5) : NOT_MET)).toList();
        assertThat(Score.of(lines).points()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Test
    void grades_begin_at_their_thresholds() {
        assertThat(CRITERIA.gradeOf(new Score(new BigDecimal("90.0"), false))).isEqualTo("优秀");
        assertThat(CRITERIA.gradeOf(new Score(new BigDecimal("89.9"), false))).isEqualTo("合格");
        assertThat(CRITERIA.gradeOf(new Score(new BigDecimal("59.9"), false))).isEqualTo("不合格");
    }

    @Test
    void the_criteria_have_unique_keys_and_an_answer_stands_only_for_one_of_them() {
        var keys = CRITERIA.all().stream().map(Criterion::key).toList();
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(keys).containsAll(CourseAnswers.ALL.keySet()).containsAll(PaperAnswers.ALL.keySet());
    }

    private static ReviewSheet sheet(SheetLine... lines) {
        return new ReviewSheet(
                new ReviewSheet.Head(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "PC2026-001",
                        1,
                        UUID.randomUUID(),
                        "1",
                        "食品",
                        UUID.randomUUID(),
                        ""),
                List.of(lines),
                null,
                null,
                0);
    }

    private static ReviewSheet.Signed signature() {
        return new ReviewSheet.Signed(Instant.EPOCH, BigDecimal.TEN, false, "不合格", null);
    }

    private static ReviewSheet.Scored by(UUID who) {
        return new ReviewSheet.Scored(who, "郑凯", Instant.EPOCH, null);
    }

    @Test
    void a_sheet_is_signed_once_by_whoever_scored_it_and_stands_then() {
        var open = sheet(line("a", 5, false, null), line("b", 5, false, null));
        var half = open.scored(Map.of("a", met(5)), by(ME));
        assertThatThrownBy(() -> half.signed(signature(), ME))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("case.review.unscored");
        var whole = half.scored(Map.of("b", NOT_MET), by(ME));
        assertThatThrownBy(() -> whole.signed(signature(), UUID.randomUUID())).hasMessage("case.review.other");
        var signed = whole.signed(signature(), ME);
        assertThat(signed.findings()).hasSize(1);
        assertThatThrownBy(() -> signed.signed(signature(), ME)).hasMessage("case.review.signed");
        assertThatThrownBy(() -> signed.scored(Map.of("b", met(5)), by(ME))).hasMessage("case.review.signed");
    }

    @Test
    void a_change_of_the_proposal_takes_a_reason_and_part_takes_points() {
        var sheet = sheet(line("a", 5, false, null), line("b", 5, false, null), line("c", 5, false, null));
        var form = MarksForm.read(
                Map.of(
                        "outcome-a",
                        "MET",
                        "outcome-b",
                        "NOT_MET",
                        "outcome-c",
                        "PARTLY",
                        "points-c",
                        "5",
                        "why-c",
                        "缺日期"),
                sheet);
        assertThat(form.marks().get("a")).isEqualTo(met(5));
        assertThat(form.errors()).containsOnlyKeys("why-b", "points-c");
    }
}
