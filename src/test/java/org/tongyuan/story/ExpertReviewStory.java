package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** An expert review stops the clock from the written notice to its result; a site visit does not. */
class ExpertReviewStory extends SpecialJourney {

    @Test
    void an_expert_review_is_not_counted() {
        on(2026, 3, 3);
        String number = acceptedFoodLicence(DemoPeople.LI_NA);
        on(2026, 3, 10);
        at_the_desk("lijianguo", number);
        assertThat(page.locator("select[name='pause.ground'] option").allTextContents())
                .contains("专家评审", "法律另有规定")
                .doesNotContain("现场核查", "公示");
        does("pause", Map.of("ground", "EXPERT_REVIEW", "days", ""), "停止计时");
        assertThat(main()).contains("请填写需要的工作日数");
        does("pause", Map.of("ground", "EXPERT_REVIEW", "days", "8", "toldOn", "2026-03-10"), "停止计时");
        assertThat(main()).contains("已办理：启动特别程序", "停止计时中");
        assertThat(letter("特别程序告知书").text()).contains("专家评审", "8个工作日", "第四十五条");
        isAccessible();
        shot("desk-paused");
        on(2026, 3, 20);
        at_the_desk("lijianguo", number);
        does("resumption", Map.of("outcome", "专家组同意布局方案。"), "恢复计时");
        // Five of twenty working days had passed on 10 March; fifteen are left after 20 March.
        assertThat(main()).contains("已办理：结束特别程序", "2026年4月13日").doesNotContain("停止计时中");
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("因特别程序停止计算期限", "特别程序结束，继续计算期限");
    }
}
