package org.tongyuan.disclosure.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.RuleBroken;

/** What may follow on what, without a database. */
class RecordCorrectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final TimeLimits LIMITS = new TimeLimits() {
        @Override
        public TimeLimit require(String id) {
            return new TimeLimit(id, "更正", 20, DayKind.WORKING, "收到之日", "第四十一条", false);
        }

        @Override
        public Collection<TimeLimit> all() {
            return List.of();
        }
    };

    private static RecordCorrection received() {
        return RecordCorrection.received(
                new RecordCorrection.Head(
                        new UUID(0, 9),
                        "GZ-990122-2026-00001",
                        new UUID(0, 8),
                        IntakeChannel.INTERNET,
                        DAY,
                        new Claim("登记信息表", "生日", "另一个生日", "身份证", TellWay.PLATFORM, null),
                        false),
                FIRST,
                "990122",
                LIMITS);
    }

    private static RecordCorrection checked(Check.Finding finding) {
        return received().checked(new Check(finding, "核对了身份证", DAY));
    }

    private static Outcome outcome(Outcome.Kind kind) {
        return Outcome.of(kind, "改了", "理由", "某局", DAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.Kind.class,
            names = {"CORRECTED", "NOT_CORRECTED"})
    void nothing_is_corrected_or_refused_unchecked(Outcome.Kind kind) {
        assertThatThrownBy(() -> received().decided(outcome(kind)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.unchecked"));
    }

    @Test
    void what_was_found_to_be_true_must_be_corrected() {
        for (var found : List.of(Check.Finding.INACCURATE, Check.Finding.PARTLY)) {
            assertThatThrownBy(() -> checked(found).decided(outcome(Outcome.Kind.NOT_CORRECTED)))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.finding"));
            assertThat(checked(found).decided(outcome(Outcome.Kind.CORRECTED)).state())
                    .isEqualTo(CorrectionState.DECIDED);
        }
        assertThatThrownBy(() -> checked(Check.Finding.ACCURATE).decided(outcome(Outcome.Kind.CORRECTED)))
                .isInstanceOf(RuleBroken.class);
        assertThat(checked(Check.Finding.ACCURATE)
                        .decided(outcome(Outcome.Kind.NOT_CORRECTED))
                        .state())
                .isEqualTo(CorrectionState.DECIDED);
    }

    @Test
    void what_is_passed_on_begins_anew_and_does_not_go_round_in_circles() {
        var passed = checked(Check.Finding.INACCURATE).passedOn(SECOND, "990122", "市场监督管理局", DAY.plusDays(3));
        assertThat(passed.agencyId()).isEqualTo(SECOND);
        assertThat(passed.had()).containsExactly(FIRST);
        assertThat(passed.check()).as("the other agency checks for itself").isNull();
        assertThat(passed.receivedOn()).isEqualTo(DAY.plusDays(3));
        assertThat(passed.clock().events().getLast().kind()).isEqualTo(ClockEvent.Kind.RESTART);
        assertThatThrownBy(() -> passed.passedOn(FIRST, "990122", "政府办公室", DAY.plusDays(4)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.transfer.had"));
    }

    @Test
    void it_is_over_when_the_applicant_was_told() {
        var decided = checked(Check.Finding.INACCURATE).decided(outcome(Outcome.Kind.CORRECTED));
        assertThat(decided.clock().events().getLast().kind()).isEqualTo(ClockEvent.Kind.START);
        var told = decided.told(TellWay.POST, "EMS1", DAY.plusDays(1));
        assertThat(told.state()).isEqualTo(CorrectionState.ENDED);
        assertThat(told.clock().events().getLast().kind()).isEqualTo(ClockEvent.Kind.STOP);
        assertThatThrownBy(() -> told.decided(outcome(Outcome.Kind.WITHDRAWN))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> received().told(TellWay.POST, null, DAY)).isInstanceOf(RuleBroken.class);
    }
}
