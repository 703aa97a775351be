package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** At noon three applications of the morning are accepted at once; a colleague was quicker with one of them. */
class BatchStory extends SpecialJourney {

    private List<String> three_applications() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            numbers.add(county().foodLicence(foodItem(), DemoPeople.LI_NA));
        }
        return numbers;
    }

    private void when_all_three_are_shown_before_the_act(List<String> numbers) {
        page.navigate("/desk/batches/new?act=ACCEPT&number=" + String.join("&number=", numbers));
        assertThat(heading()).isEqualTo("批量受理");
        assertThat(main()).contains("将对以下 3 件办件", numbers.getFirst());
        isAccessible();
        shot("batch-confirm");
    }

    @Test
    void three_are_accepted_at_once_and_a_colleague_was_quicker_with_one() {
        var numbers = three_applications();
        signInAs("wangfang");
        page.navigate("/desk?view=mine");
        page.getByText("全选本页").click();
        assertThat(page.locator("input[data-tick]:checked").count())
                .isEqualTo(page.locator("input[data-tick]").count());
        isAccessible();
        shot("batch-ticked");
        when_all_three_are_shown_before_the_act(numbers);
        county().act(numbers.get(1), "acceptance", Map.of());
        page.getByLabel("我已经逐件核对").check();
        press("确认受理 3 件");
        assertThat(main()).contains("已办理 2 件", "没有办成 1 件");
        isAccessible();
        shot("batch-outcome");
        page.navigate("/desk/cases/" + numbers.getLast());
        assertThat(main()).contains("受理通知书");
    }
}
