package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** 不予许可: never without reasons, and always with the way to challenge it. */
class RefusalStory extends Journey {

    private static final String WHY = "经营场所距离垃圾中转站 8 米，不符合与污染源保持规定距离的条件。";

    @Test
    void a_refusal_says_why_and_where_to_turn() {
        var cases = new CountyCases(port);
        String number = cases.foodLicence(foodItem(), DemoPeople.ZHANG_WEI);
        cases.act(number, "acceptance", Map.of());
        reviews_every_open_step("lijianguo", number);

        on_the_desk("chenzhiqiang", number);
        page.getByLabel("不予许可").check();
        press("作出决定");
        assertThat(page.title()).startsWith("错误：");
        assertThat(main()).contains("必须说明理由");
        assertThat(page.getByLabel("不予许可").isChecked()).isTrue();
        page.getByLabel("理由").first().fill(WHY);
        press("作出决定");
        assertThat(main()).contains("已作出决定");
        var letter = letter("不予行政许可决定书");
        assertThat(letter.text())
                .contains("不予行政许可决定书", "张伟", WHY.replace(" ", ""), "60日内向清和县人民政府申请行政复议", "6个月内", "人民法院");

        signInAs("zhangwei");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains(WHY, "60日内向清和县人民政府申请行政复议", "6个月内");
        shot("my-refusal");
        isAccessible();
    }
}
