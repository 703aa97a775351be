package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** A morning at the counter on paper: a daughter brings her mother's application, papers go to the agency, questions are answered. */
class CounterPapersStory extends Journey {

    private String given_a_mothers_application() {
        signInAs("wangfang");
        page.navigate("/desk/intake");
        page.getByLabel("申请人证件").fill(DemoPeople.LI_NA.idNumber());
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/intake/*-*");
        follow("替李秀英办理");
        shot("intake-agent");
        isAccessible();
        entersInto("query", "食品经营许可");
        page.waitForURL("**query=**");
        follow(FOOD);
        assertThat(main()).contains("来办人", "李娜", "代办关系已登记");
        page.locator("[name='state.layout']").selectOption("LACKS");
        isAccessible();
        shot("intake-mandate");
        press("收件，出具凭条");
        assertThat(heading()).isEqualTo("收件凭条");
        return path().split("/")[3];
    }

    @Test
    void the_slip_is_one_sheet_of_a5_and_its_code_leads_to_the_progress() {
        String number = given_a_mothers_application();
        assertThat(main()).contains("李秀英", "李娜，家庭成员", "尚缺或者需要更正", "为什么：", "咨询电话");
        var printed = PrintedPage.of(page, "slip");
        assertThat(printed.isA5()).as(printed.toString()).isTrue();
        assertThat(printed.sheets()).isEqualTo(1);
        assertThat(printed.text()).contains("收件凭条", number, "尚缺或者需要更正");
        shot("slip");
        isAccessible();
        String address = printed.qr().orElseThrow();
        assertThat(address).contains("/progress?number=" + number + "&code=");
        context.clearCookies();
        page.navigate(URI.create(address).getPath() + "?" + URI.create(address).getQuery());
        assertThat(main()).contains(FOOD).doesNotContain("李秀英");
    }

    @Test
    void papers_go_to_the_agency_with_a_sheet_that_both_sign() {
        String number = given_a_mothers_application();
        page.navigate("/desk/cases/" + number);
        shot("desk-counter");
        follow("材料交接，开交接单");
        page.getByLabel("食品经营许可申请书的原件份数").fill("1");
        page.getByLabel("营业执照的复印件份数").fill("1");
        isAccessible();
        shot("hand-over-form");
        press("交出，生成交接单");
        assertThat(heading()).isEqualTo("材料交接单");
        var printed = PrintedPage.of(page, "hand-over-sheet");
        assertThat(printed.isA4()).isTrue();
        assertThat(printed.sheets()).isEqualTo(1);
        shot("hand-over-sheet");
        isAccessible();
        String sheet = path();
        signInAs("lijianguo");
        page.waitForURL("**/desk");
        page.navigate("/desk/counter");
        isAccessible();
        shot("counter");
        page.navigate(sheet);
        press("已清点，确认接收");
        assertThat(main()).contains("已确认接收", "接收人：李建国");
        page.navigate("/desk/hand-overs");
        assertThat(PrintedPage.of(page, "hand-overs").isA4Wide()).isTrue();
        isAccessible();
        shot("hand-overs");
    }

    @Test
    void a_question_is_answered_with_everything_on_one_sheet() {
        signInAs("wangfang");
        page.waitForURL("**/desk");
        page.navigate("/desk/advice/new");
        entersInto("query", "食品经营许可");
        page.waitForURL("**query=**");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FOOD).setExact(true))
                .click();
        page.getByLabel("问了什么").fill("开小吃店要办什么证");
        page.getByLabel("告知了什么").fill("先办营业执照，再带单子上的材料来");
        isAccessible();
        shot("advice-form");
        press("记录");
        assertThat(heading()).isEqualTo("一次性告知单");
        assertThat(main()).contains("先办营业执照");
        var printed = PrintedPage.of(page, "advice-sheet");
        assertThat(printed.isA4()).isTrue();
        assertThat(printed.text()).contains("一次性告知单", "先办营业执照");
        isAccessible();
        shot("advice-sheet");
        signInAs("wuxia");
        page.waitForURL("**/desk");
        page.navigate("/desk/advice");
        assertThat(main()).contains("开小吃店要办什么证", "问得最多的");
        isAccessible();
        shot("advice");
    }

    @Test
    void a_visit_at_home_is_arranged_and_results_are_signed_for() {
        String number = new CountyCases(port).foodLicence(foodItem(), DemoPeople.ZHANG_WEI);
        on_the_desk("wangfang", number);
        follow("记录延时、上门、代办帮办");
        page.getByLabel("上门服务").check();
        page.getByLabel("地点").fill("城关镇文化路 5 号");
        isAccessible();
        shot("special-service");
        press("记录");
        assertThat(main()).contains("已记录上门服务", "城关镇文化路 5 号");
        press("受理");
        reviews_every_open_step("lijianguo", number);
        on_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").check();
        press("作出决定");
        on_the_desk("wangfang", number);
        page.getByLabel("其他人代领").check();
        page.getByText("代领人的证件和证明").click();
        page.getByLabel("来办人证件号码").fill(DemoPeople.LI_NA.idNumber());
        page.getByLabel("来办人的身份").selectOption("AGENT");
        page.getByLabel("查验的证明").fill("授权委托书");
        isAccessible();
        shot("desk-delivery");
        press("已送达");
        assertThat(main()).contains("领取结果：李娜，委托代理人，查验授权委托书");
        page.navigate("/desk/collections?way=WINDOW");
        assertThat(main()).contains(number, "李娜", "准予行政许可决定书", "3 号窗口");
        assertThat(PrintedPage.of(page, "collections").isA4Wide()).isTrue();
        isAccessible();
        shot("collections");
    }
}
