package org.tongyuan.fees.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.fees.HouseCase;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;

/** Demanding a fee, taking it at the one desk, and who may do what. */
@TongyuanTest
@Transactional
class FeePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    FeeDemands demands;

    @Autowired
    JdbcClient jdbc;

    private HouseCase house;

    @BeforeEach
    void a_home_of_lina() throws Exception {
        house = HouseCase.of(mvc, agencies);
    }

    private Window as(String login) {
        return new Window(mvc, login);
    }

    @Test
    void an_officer_of_the_agency_demands_what_is_listed_and_the_payer_sees_it() throws Exception {
        assertThat(as("luojing").page("/desk/cases/" + house.number()).text()).contains("还没有开具缴费通知", "开具缴费通知");
        String number = house.demand(Map.of("quantity", "2"));
        assertThat(number).matches("JF-990122-\\d{4}-\\d{5}");
        var d = demands.require(number);
        assertThat(d.amount()).isEqualTo("160.00");
        assertThat(d.charge().basis()).contains("民法典");
        var mine = as("lina").page("/my/fees/" + number);
        assertThat(mine.text()).contains("160.00 元", "壹佰陆拾元整", "80.00 元 × 2 件", "清和县自然资源局", "网上缴费");
        assertThat(as("lina").page("/my/fees").text()).contains(HouseCase.FEE);
        assertThat(as("lina").page("/my/cases/" + house.number()).text()).contains("去缴费：" + HouseCase.FEE);
        assertThat(as("zhangwei").get("/my/fees/" + number)).as("somebody else").hasStatus(404);
        assertThat(as("lina").page("/my/messages").text()).contains("请缴费 160.00 元");
        var letter = as("lina").get("/my/fees/" + number + "/letter.pdf");
        assertThat(PdfText.of(letter.getResponse().getContentAsByteArray()))
                .contains("缴费通知书", "李娜", "160.00元", "壹佰陆拾元整", "收费不影响本件办理期限的计算");
        assertThat(as("luojing").page("/desk/cases/" + house.number()).text()).contains("待缴费");
    }

    @Test
    void nobody_else_can_demand_it() {
        String path = "/desk/cases/" + house.number() + "/fee-demands";
        var fields = Map.of("fee", HouseCase.FEE, "quantity", "1");
        assertThat(as("sunli").post(path, fields)).as("another agency").hasStatus(404);
        assertThat(as("wangfang").post(path, fields)).as("the window").hasStatus(403);
        assertThat(as("songmei").post(path, fields)).as("the cashier").hasStatus(403);
        assertThat(as("lina").post(path, fields)).as("the applicant").hasStatus(403);
        assertThat(as("lina").get("/desk/cashier")).hasStatus(403);
        assertThat(as("luojing").get("/desk/cashier")).hasStatus(403);
        assertThat(as("tianhua").get("/desk/cashier"))
                .as("who decides refunds takes no money")
                .hasStatus(403);
    }

    @Test
    void what_is_not_listed_is_refused_and_stays_in_the_journal() throws Exception {
        String path = "/desk/cases/" + house.number() + "/fee-demands";
        var again = as("luojing").again(path, Map.of("fee", "加急费", "quantity", "1"));
        assertThat(again.select("#fee-error").text()).contains("不在“住宅不动产登记”的收费清单上，不得收取");
        again = as("luojing").again(path, Map.of("fee", HouseCase.FEE, "quantity", "1", "amount", "100"));
        assertThat(again.select(".error-summary").text()).contains("金额由系统计算");
        again = as("luojing")
                .again(
                        path,
                        Map.of("fee", HouseCase.FEE, "quantity", "1", "relief", "熟人", "reason", "a", "evidence", "b"));
        assertThat(again.select("#relief-error").text()).contains("不在这一项的减免清单上");
        assertThat(again.select("#reason").text()).isEqualTo("a");
        again = as("luojing").again(path, Map.of("fee", HouseCase.FEE, "quantity", "1", "relief", HouseCase.SMALL));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#reason", "#evidence");
        assertThat(demands.ofCase(house.number())).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM journal.entry WHERE act = 'FEE_OFF_LIST_REFUSED'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_exemption_of_the_list_lets_it_off() throws Exception {
        String number = house.demand(
                Map.of("relief", HouseCase.SMALL, "reason", "个体工商户", "evidence", "营业执照 92990122MA7Q00022X"));
        assertThat(demands.require(number).state()).isEqualTo(FeeDemand.State.WAIVED);
        assertThat(as("lina").page("/my/fees/" + number).text())
                .contains("免收", "0.00 元")
                .doesNotContain("网上缴费");
        assertThat(jdbc.sql("SELECT relief_reason || relief_evidence FROM fees.demand WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("个体", "92990122");
    }

    @Test
    void the_same_fee_is_demanded_once_until_it_is_paid_or_withdrawn() throws Exception {
        String number = house.demand(Map.of());
        String path = "/desk/cases/" + house.number() + "/fee-demands";
        assertThat(as("luojing")
                        .again(path, Map.of("fee", HouseCase.FEE, "quantity", "1"))
                        .select("#fee-error")
                        .text())
                .contains("不能重复收取");
        assertThat(as("luojing")
                        .again("/desk/fee-demands/" + number + "/withdrawal", Map.of("withdrawal", " "))
                        .select("#withdrawal-error")
                        .text())
                .contains("请写明撤回的原因");
        as("luojing").done("/desk/fee-demands/" + number + "/withdrawal", Map.of("withdrawal", "数量有误"));
        assertThat(as("lina").page("/my/fees/" + number).text()).contains("已撤回", "数量有误");
        assertThat(as("songmei").post("/desk/cashier/" + number + "/payments", Map.of("channel", "CASH")))
                .as("nothing is taken for it any more")
                .hasStatus(422);
        house.demand(Map.of());
    }

    @Test
    void the_cashier_takes_it_for_any_agency_and_prints_receipts() throws Exception {
        String number = house.demand(Map.of());
        for (String words : List.of(number, house.number(), "李娜", "990122198806200028")) {
            assertThat(as("songmei").page("/desk/cashier?q=" + words).text())
                    .as(words)
                    .contains(number);
        }
        String take = "/desk/cashier/" + number + "/payments";
        assertThat(as("songmei")
                        .again(take, Map.of("channel", "CARD"))
                        .select("#slip-error")
                        .text())
                .contains("流水号");
        assertThat(as("songmei")
                        .again(take, Map.of("channel", "CASH", "received", "50"))
                        .select("#received-error")
                        .text())
                .contains("少于应缴");
        assertThat(as("songmei").post(take, Map.of("channel", "ONLINE"))).hasStatus(422);
        as("songmei").done(take, Map.of("channel", "CASH", "received", "100"));
        var page = as("songmei").page("/desk/cashier/" + number);
        assertThat(page.text()).contains("已缴费");
        String receipt = page.select("section:has(#receipts) .number").first().text();
        assertThat(receipt).matches("SJ-990122-\\d{4}-\\d{5}");
        String prints = "/desk/receipts/" + receipt + "/prints";
        var first = pdf("songmei", as("songmei").done(prints, Map.of()));
        assertThat(first)
                .contains("收据", "演示票据", receipt, "李娜", "捌拾元整", "清和县自然资源局", "宋梅")
                .doesNotContain("补打");
        assertThat(pdf("songmei", as("songmei").done(prints, Map.of()))).contains("补打（第2次打印）");
        assertThat(pdf("lina", "/my/fees/" + number + "/receipts/" + receipt + ".pdf"))
                .contains("电子副本");
        assertThat(as("songmei").post(take, Map.of("channel", "CASH")))
                .as("only once")
                .hasStatus(422);
        assertThat(as("lina").page("/my/fees/" + number).text()).contains("缴费记录", "现金", receipt);
        assertThat(as("luojing").page("/desk/fee-demands/" + number).text()).contains("收到缴费（宋梅）", "打印收据");
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    private String pdf(String login, String path) throws Exception {
        var answer = as(login).get(path);
        assertThat(answer).hasStatusOk();
        return PdfText.of(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void a_card_slip_counts_once() throws Exception {
        String first = house.demand(Map.of());
        String second = HouseCase.of(mvc, agencies).demand(Map.of());
        var slip = Map.of("channel", "CARD", "slip", "POS-000123");
        as("songmei").done("/desk/cashier/" + first + "/payments", slip);
        assertThat(as("songmei")
                        .again("/desk/cashier/" + second + "/payments", slip)
                        .select("#slip-error")
                        .text())
                .contains("已经登记过");
    }

    @Test
    void the_public_list_says_what_is_charged_and_nothing_else() throws Exception {
        var list = org.jsoup.Jsoup.parse(
                mvc.get().uri("/fees").exchange().getResponse().getContentAsString());
        assertThat(list.select("table").text())
                .contains("住宅不动产登记", HouseCase.FEE, "每件 80 元", HouseCase.SMALL, "驾驶证工本费")
                .doesNotContain("不收费", "食品经营许可");
        String code = DemoItem.HOUSE_REGISTRATION.code(agencies);
        assertThat(mvc.get().uri("/api/v1/fees?item=" + code).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.fees[0].amount")
                .asNumber()
                .isEqualTo(80.0);
        assertThat(mvc.get()
                        .uri("/api/v1/fees?item=" + DemoItem.FOOD_LICENCE.code(agencies))
                        .exchange())
                .bodyJson()
                .extractingPath("$.fees")
                .asArray()
                .isEmpty();
    }

    @Test
    void another_system_demands_and_asks_by_the_api() {
        var body = "{\"fee\": \"" + HouseCase.FEE + "\", \"quantity\": 3}";
        String path = "/api/v1/cases/" + house.number() + "/fee-demands";
        for (int turn = 0; turn < 2; turn++) {
            assertThat(mvc.post()
                            .uri(path)
                            .header("Idempotency-Key", "fee-" + house.number())
                            .contentType("application/json")
                            .content(body)
                            .with(As.application("demo-window", "fees.demand", "cases.read"))
                            .exchange())
                    .hasStatus(201);
        }
        assertThat(demands.ofCase(house.number())).hasSize(1);
        String number = demands.ofCase(house.number()).getFirst().head().number();
        assertThat(mvc.get()
                        .uri(path + "/" + number)
                        .with(As.application("demo-window", "fees.demand", "cases.read"))
                        .exchange())
                .bodyJson()
                .extractingPath("$.amount")
                .asNumber()
                .isEqualTo(240.0);
        assertThat(mvc.post()
                        .uri(path)
                        .header("Idempotency-Key", "off-" + house.number())
                        .contentType("application/json")
                        .content("{\"fee\": \"加急费\"}")
                        .with(As.application("demo-window", "fees.demand"))
                        .exchange())
                .hasStatus(409);
        assertThat(mvc.post()
                        .uri(path)
                        .contentType("application/json")
                        .content(body)
                        .with(As.application("demo-window", "cases.read"))
                        .exchange())
                .hasStatus(403);
    }
}
