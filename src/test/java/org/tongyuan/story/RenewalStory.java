package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** A renewal asked for in time that nobody decided before the permit ran out is deemed granted. */
class RenewalStory extends SpecialJourney {

    @Test
    void a_renewal_that_nobody_decided_in_time_is_deemed_granted() {
        on(2021, 4, 1);
        String old = reviewedFoodLicence(DemoPeople.ZHANG_WEI);
        grant(old);
        county().act(old, "delivery", Map.of());
        on(2026, 2, 20);
        String renewal = zhang_wei_applies_for_renewal(old);
        on(2026, 4, 1);
        county().act(renewal, "delivery", Map.of());
        signInAs("zhangwei");
        page.navigate("/my/cases/" + renewal);
        assertThat(main()).contains("期限内没有决定，依法视为准予延续", "有效期至2031年3月31日");
        assertThat(letter("视为准予延续通知书").text()).contains("第五十条", "2031年3月31日");
        page.navigate("/my/cases/" + old);
        assertThat(main()).contains("已延续");
    }

    private String zhang_wei_applies_for_renewal(String old) {
        signInAs("zhangwei");
        page.navigate("/apply/" + DemoItem.FOOD_RENEWAL.code(agencies));
        press("开始申请");
        String draft = path();
        page.navigate(draft + "/applicant");
        page.getByLabel("要延续的证照编号").fill("JY-0000");
        press("保存并继续");
        assertThat(main()).contains("没有找到申请人名下有效的这份证照");
        isAccessible();
        page.getByLabel("要延续的证照编号").fill(old);
        press("保存并继续");
        page.navigate(draft + "/answers");
        page.getByLabel("我知道还缺材料").check();
        page.getByLabel("我填写的内容和上传的材料都是真实的").check();
        press("提交申请");
        assertThat(heading()).as(main()).isEqualTo("申请已提交");
        return page.locator(".big-number").innerText().strip();
    }
}
