package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** The officers' half of the main job with scripts switched off; the citizen's half is told in {@link CitizenAppliesOnlineStory}. */
class WithoutJavaScriptStory extends Journey {

    @Test
    void a_case_goes_over_the_desk_without_javascript() {
        String number = new CountyCases(port).foodLicence(foodItem(), DemoPeople.ZHANG_WEI);
        context.close();
        context = newContext(false);
        page = context.newPage();
        on_the_desk("wangfang", number);
        press("受理");
        page.getByText("已受理").first().waitFor();
        for (int step = 0; step < 2; step++) {
            on_the_desk("lijianguo", number);
            page.locator("button[value=true][name=agreed]").first().press("Enter");
            page.getByText("环节已完成").waitFor();
        }
        on_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").press("Space");
        press("作出决定");
        page.getByText("已作出决定").waitFor();
        on_the_desk("wangfang", number);
        press("已送达");
        page.getByText("本件办结").waitFor();
        signInAs("zhangwei");
        page.waitForURL("**/my");
        page.navigate("/my/cases/" + number);
        assertThat(letter("准予行政许可决定书").text()).contains("张伟", number);
    }

    /** By keyboard: without scripts Playwright cannot tell whether a page has come to rest, which a click waits for. */
    @Override
    protected void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .first()
                .press("Enter");
    }

    @Override
    void on_the_desk(String officer, String number) {
        signInAs(officer);
        page.waitForURL("**/desk");
        page.navigate("/desk/cases/" + number);
        assertThat(heading()).isEqualTo(FOOD);
    }
}
