package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** A person stands at the window: identified by the card, told what is missing, given a slip, followed without an account. */
class WindowIntakeStory extends Journey {

    @Test
    void an_application_is_taken_in_from_the_card_to_the_slip() {
        signInAs("wangfang");
        page.navigate("/desk/intake");
        entersInto("identity", "1234");
        page.locator(".error-summary").waitFor();
        assertThat(page.getByLabel("申请人证件").inputValue()).isEqualTo("1234");
        isAccessible();
        page.getByLabel("申请人证件").fill(DemoPeople.LI_NA.idNumber());
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/intake/*-*");
        assertThat(main()).contains("李娜");
        entersInto("query", "食品经营许可");
        page.waitForURL("**query=**");
        follow(FOOD);
        page.locator("[name='state.layout']").selectOption("LACKS");
        shot("intake");
        isAccessible();
        press("收件，出具凭条");
        assertThat(heading()).isEqualTo("收件凭条");
        assertThat(main()).contains("李娜", "经营场所平面布局图和操作流程图", "收件不等于受理");
        shot("slip");
        isAccessible();
        String number = page.locator("dd.number").first().innerText().strip();
        String code = page.locator("dd.big-number").innerText().strip();
        follow("办理本件");
        assertThat(main()).contains(number, "缺少");

        context.clearCookies();
        page.navigate("/progress");
        page.getByLabel("办件编号").fill(number);
        page.getByLabel("查询码").fill(code);
        page.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("查询")))
                .first()
                .click();
        assertThat(main()).contains(FOOD).doesNotContain("李娜");
    }
}
