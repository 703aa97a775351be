package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** 罗静 demands the fee of a registration, 李娜 pays it on her phone, asks some of it back, and the day is closed and balances. */
class FeeStory extends SpecialJourney {

    private String caseNumber = "";
    private String number = "";
    private String refund = "";

    @Test
    void a_fee_is_demanded_paid_refunded_and_the_day_closed() {
        caseNumber = accepted(DemoItem.HOUSE_REGISTRATION, DemoPeople.LI_NA, Map.of());
        anybody_reads_what_is_charged();
        luo_jing_demands_the_fee();
        li_na_pays_on_her_phone();
        song_mei_takes_cash_of_another();
        li_na_asks_some_back();
        tian_hua_agrees();
        song_mei_closes_her_day_and_the_hall();
    }

    private void anybody_reads_what_is_charged() {
        page.navigate("/fees");
        assertThat(heading()).isEqualTo("收费公示");
        assertThat(main()).contains("每件 80 元", "民法典", "免收");
        isAccessible();
        shot("fees");
    }

    private void luo_jing_demands_the_fee() {
        at_the_desk("luojing", caseNumber);
        isAccessible();
        follow("开具缴费通知");
        isAccessible();
        shot("fee-demand-form");
        press("开具");
        assertThat(main()).contains("已开具缴费通知", "80.00 元", "捌拾元整", "待缴费");
        number = page.locator("h1 .number").innerText();
        assertThat(number).matches("JF-990122-\\d{4}-\\d{5}");
        isAccessible();
        shot("fee-demand");
    }

    private void li_na_pays_on_her_phone() {
        on_a_phone();
        signInAs("lina");
        page.navigate("/my/fees");
        isAccessible();
        page.navigate("/my/cases/" + caseNumber);
        follow("去缴费");
        assertThat(main()).contains("待缴费", "清和县自然资源局");
        isAccessible();
        shot("my-fee");
        press("网上缴费");
        assertThat(heading()).isEqualTo("演示支付，不收取真实费用");
        isAccessible();
        shot("test-gateway");
        press("支付失败");
        assertThat(main()).contains("待缴费");
        press("网上缴费");
        press("支付成功，重复通知");
        assertThat(main()).contains("已缴费", "收据 SJ-990122-");
        assertThat(page.locator("section:has(#paid) li.panel").count())
                .as("booked once")
                .isEqualTo(1);
        isAccessible();
        shot("my-fee-paid");
        var answer = context.request().get(page.locator("a[href*='/receipts/']").getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
    }

    private void song_mei_takes_cash_of_another() {
        String other = accepted(DemoItem.HOUSE_REGISTRATION, DemoPeople.ZHANG_WEI, Map.of());
        signInAs("luojing");
        page.navigate("/desk/cases/" + other + "/fee-demands/new");
        press("开具");
        signInAs("songmei");
        page.navigate("/desk/cashier");
        page.locator("#q").fill(other);
        press("查找");
        isAccessible();
        shot("cashier");
        follow("不动产登记费（住宅）");
        isAccessible();
        page.locator("#received").fill("100");
        shot("cashier-take");
        press("确认收款");
        assertThat(main()).contains("找零 20.00 元", "已缴费");
        isAccessible();
    }

    private void li_na_asks_some_back() {
        signInAs("lina");
        page.navigate("/my/fees/" + number);
        page.locator("summary")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("申请退款"))
                .click();
        page.locator("#refundAmount").fill("100");
        page.locator("#refundReason").fill("其中一套房屋不再登记。");
        press("申请退款");
        assertThat(page.locator("#refundAmount-error").innerText()).contains("最多还能退 80.00 元");
        isAccessible();
        page.locator("#refundAmount").fill("30");
        press("申请退款");
        assertThat(main()).contains("退款申请已提交", "退款 30.00 元");
    }

    private void tian_hua_agrees() {
        refund = jdbc.sql("SELECT r.number FROM fees.refund r JOIN fees.demand d ON d.id = r.demand_id WHERE d.number ="
                        + " ?")
                .param(number)
                .query(String.class)
                .single();
        signInAs("songmei");
        page.navigate("/desk/refunds/" + refund);
        assertThat(page.getByRole(
                                com.microsoft.playwright.options.AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("同意退款"))
                        .count())
                .as("who takes money decides no refund")
                .isZero();
        signInAs("tianhua");
        page.navigate("/desk/refunds");
        isAccessible();
        shot("refunds");
        follow(refund);
        isAccessible();
        shot("refund");
        press("同意退款");
        assertThat(main()).contains("款项已原路退回", "已退款");
    }

    private void song_mei_closes_her_day_and_the_hall() {
        signInAs("songmei");
        page.navigate("/desk/day-closings/own/new");
        isAccessible();
        for (String channel : new String[] {"cash", "card", "code"}) {
            String hint = page.locator("#" + channel + "-hint").innerText();
            page.locator("#" + channel).fill(hint.replaceAll("[^0-9.-]", ""));
        }
        shot("closing-own");
        press("日结");
        assertThat(main()).contains("已完成您当天的日结", "账款相符");
        page.navigate("/desk/day-closings/hall/new");
        isAccessible();
        shot("closing-hall");
        press("日结并划缴");
        assertThat(main()).contains("款项已划缴财政专户", "账款相符", "清和县自然资源局", "合计");
        isAccessible();
        shot("closing");
        follow(refund);
        assertThat(main()).contains("已退款", "30.00 元");
        page.navigate("/desk/day-closings");
        isAccessible();
    }
}
