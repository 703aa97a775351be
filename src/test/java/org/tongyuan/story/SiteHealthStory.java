package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.LegalTime;

/**
 * 方远 looks at the health of the site, and the page says on which day which veto comes. Fifteen days on, the home
 * page and the columns of news have failed; seven months on, the notices, and the question that nobody answered too.
 */
class SiteHealthStory extends SpecialJourney {

    @Test
    void each_veto_of_the_national_checks_is_seen_before_it_happens() {
        signInAs("fangyuan");
        page.navigate("/desk/disclosure");
        follow("网站健康");
        assertThat(main()).contains("国办秘函〔2019〕19号", "不采取措施");
        assertThat(section("HOME")).contains("30 天内将触发");
        isAccessible();
        shot("desk-site-health");
        LocalDate today = LocalDate.now(LegalTime.ZONE);
        page.navigate("/desk/disclosure/site-health?asOf=" + today.plusDays(15));
        assertThat(section("HOME")).contains("已触发");
        assertThat(section("COLUMNS")).contains("已触发", "最新公开");
        assertThat(section("ADVICE")).contains("未触发");
        isAccessible();
        page.getByLabel("看哪一天").fill(today.plusMonths(7).toString());
        press("查看");
        assertThat(section("COLUMNS")).contains("已触发", "通知公告类");
        assertThat(section("ADVICE")).contains("已触发", "没有答复");
        shot("desk-site-health-forecast");
        page.locator("section[aria-labelledby=veto-COLUMNS] a").first().click();
        assertThat(main()).contains("最迟更新", "责任机关");
        page.navigate("/disclosure/columns");
        page.locator("a[href='/disclosure/columns/gonggao']").click();
        assertThat(main()).contains("由清和县人民政府办公室负责更新");
        isAccessible();
    }

    private String section(String veto) {
        return page.locator("section[aria-labelledby=veto-" + veto + "]").innerText();
    }
}
