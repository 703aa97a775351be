package org.tongyuan.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Limit;
import org.tongyuan.items.ProcedureProfile;

/** With which limits a promise is compared. */
class ReportItemsTest {

    private static final Limit PROMISE = new Limit(8, DayKind.WORKING, "公开承诺");

    private static ReportItems.@Nullable Days days(ProcedureProfile profile, @Nullable Limit statutory, boolean joint) {
        var terms = new ItemVersion.Terms(
                joint, false, false, false, false, null, null, ItemVersion.Purpose.NEW, null, null, null);
        return ReportItems.days(SampleItem.of(profile, statutory, PROMISE, List.of(), terms), SampleItem.LIMITS);
    }

    @Test
    void a_licence_without_a_limit_of_its_own_has_twenty_days_and_handled_jointly_forty_five() {
        assertThat(days(ProcedureProfile.LICENCE, null, false)).isEqualTo(new ReportItems.Days(20, 8));
        assertThat(days(ProcedureProfile.LICENCE, null, true)).isEqualTo(new ReportItems.Days(45, 8));
        var special = new Limit(30, DayKind.WORKING, "特别法");
        assertThat(days(ProcedureProfile.LICENCE, special, true)).isEqualTo(new ReportItems.Days(30, 8));
    }

    @Test
    void what_cannot_be_compared_is_left_out() {
        assertThat(days(ProcedureProfile.BENEFIT, null, false)).isNull();
        assertThat(days(ProcedureProfile.LICENCE, new Limit(30, DayKind.NATURAL, "特别法"), false))
                .isNull();
    }
}
