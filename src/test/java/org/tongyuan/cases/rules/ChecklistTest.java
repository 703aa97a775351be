package org.tongyuan.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.RuleBroken;

class ChecklistTest {

    private final ItemVersion item = SampleItem.of(ProcedureProfile.LICENCE);
    private final Checklist fresh = Checklist.of(item);

    @Test
    void a_notice_names_every_defect_at_once() {
        var list = fresh.with(
                List.of(
                        Finding.of("id", MaterialState.LACKS),
                        new Finding("plan", MaterialState.DEFECTIVE, "blurred", "第二页")),
                item);
        assertThat(list.toCorrect())
                .extracting(CorrectionItem::name, CorrectionItem::defect, CorrectionItem::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("身份证", "缺少", "请补交“身份证”"),
                        org.assertj.core.groups.Tuple.tuple("平面图", "平面图不清晰（第二页）", "请重新提交清晰的平面图"));
    }

    @Test
    void a_material_that_is_not_needed_may_lack() {
        assertThat(fresh.with(List.of(Finding.of("photo", MaterialState.LACKS)), item)
                        .outstanding())
                .isFalse();
    }

    @Test
    void an_own_defect_needs_words() {
        assertThatThrownBy(() -> fresh.with(List.of(new Finding("id", MaterialState.DEFECTIVE, null, " ")), item))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_the_guide_does_not_list_cannot_be_asked_for() {
        assertThatThrownBy(() -> fresh.with(List.of(Finding.of("无犯罪记录证明", MaterialState.LACKS)), item))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("case.material.unknown"));
    }

    @Test
    void materials_are_known_by_their_name_too() {
        assertThat(fresh.with(List.of(Finding.of("身份证", MaterialState.LACKS)), item)
                        .outstandingNames())
                .isEqualTo("身份证");
    }

    @Test
    void accepting_vouches_for_what_is_required_and_nothing_else() {
        assertThat(fresh.vouchedFor().checks())
                .extracting(MaterialCheck::state)
                .containsExactly(MaterialState.HAS, MaterialState.HAS, MaterialState.UNCHECKED);
    }

    @Test
    void mending_forgets_the_defect() {
        var list = fresh.with(List.of(new Finding("id", MaterialState.DEFECTIVE, "blurred", null)), item)
                .mended();
        assertThat(list.checks().getFirst().state()).isEqualTo(MaterialState.MENDED);
        assertThat(list.checks().getFirst().defect()).isNull();
    }
}
