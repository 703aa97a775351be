package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.platform.LegalBasis;

/**
 * Time that is not counted: a special procedure from the day the applicant was told of it in writing to the day its result came.
 *
 * @param basis the special law, for a ground that is not on the closed list, and for everything that is no licence
 * @param expectedDays working days it needs, as the applicant was told
 * @param toldOn the day the written notice was served; nothing is excluded before it
 */
@LegalBasis("行政许可法, art. 45")
public record SpecialProcedure(
        int number,
        PauseGround ground,
        @Nullable String basis,
        int expectedDays,
        LocalDate toldOn,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String outcome) {

    public boolean running() {
        return endedOn == null;
    }

    SpecialProcedure ended(LocalDate on, @Nullable String how) {
        return new SpecialProcedure(number, ground, basis, expectedDays, toldOn, startedOn, on, how);
    }

    String words() {
        return basis == null ? ground.label() : ground.label() + "（" + basis + "）";
    }
}
