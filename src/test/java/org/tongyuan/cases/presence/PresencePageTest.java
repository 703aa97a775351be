package org.tongyuan.cases.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;

/** Who stands at the window for whom. */
@TongyuanTest
class PresencePageTest {

    private static final String STRANGER = "赵一鸣 990122199001010037";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @LocalServerPort
    int port;

    private Window window;

    @BeforeEach
    void at_the_window() {
        window = new Window(mvc, "wangfang");
    }

    private static String personOf(String address) {
        return address.split("/")[3].split("\\?")[0];
    }

    @Test
    void a_daughter_with_a_mandate_is_one_click_away_from_her_mothers_application() throws Exception {
        String daughter = window.person(DemoPeople.LI_NA.idNumber());
        var choose = window.page(daughter);
        var link = choose.select("a:contains(替李秀英办理)");
        assertThat(link).hasSize(1);
        assertThat(link.attr("href")).endsWith("?agent=" + personOf(daughter));
        String form = link.attr("href").replace("?", "/items/" + DemoItem.FOOD_LICENCE.code(agencies) + "?");
        var page = window.page(form);
        assertThat(page.text()).contains("申请人：李秀英", "来办人 李娜", "代办关系已登记");
        assertThat(page.select("#agentCapacity")).isEmpty();
        String slip = window.done(form.split("\\?")[0], Map.of("agent", personOf(daughter)));
        assertThat(window.page(slip).text()).contains("来办人 李娜，家庭成员");
        String number = slip.split("/")[3];
        assertThat(window.page("/desk/cases/" + number).text()).contains("到场人 递交申请：李娜，家庭成员", "已登记代办关系", "3 号窗口");
    }

    @Test
    void somebody_without_a_mandate_proves_their_right_and_may_have_it_kept() throws Exception {
        String applicant = personOf(window.person(DemoPeople.ZHANG_WEI.idNumber()));
        String form = "/desk/intake/" + applicant + "/items/" + DemoItem.FOOD_LICENCE.code(agencies);
        var fields = new HashMap<String, String>();
        fields.put("agentIdentity", STRANGER);
        var again = window.again(form, fields);
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#agentCapacity");
        assertThat(again.select("details[open] #agentIdentity").val()).isEqualTo(STRANGER);
        fields.put("agentCapacity", "LEGAL_REPRESENTATIVE");
        assertThat(window.again(form, fields).text()).contains("身份与申请人不相符");
        fields.put("agentCapacity", "FAMILY");
        assertThat(window.again(form, fields).text()).contains("请写明来办人与申请人的关系");
        fields.put("agentCapacity", "AGENT");
        assertThat(window.again(form, fields).text()).contains("请拍下授权委托书");
        fields.put("tray", UUID.randomUUID().toString());
        fields.put("agentKeep", "true");
        String slip = window.done(form, fields, photo("-authority"));
        assertThat(window.page(slip).text()).contains("来办人 赵一鸣，委托代理人");
        String number = slip.split("/")[3];
        assertThat(window.page("/desk/cases/" + number).text()).contains("其他文件 授权委托书.pdf");
        String agent = personOf(window.person(STRANGER));
        assertThat(window.page("/desk/intake/" + agent).text()).contains("替张伟办理");
    }

    private static MockMultipartFile photo(String key) {
        return new MockMultipartFile("file." + key, "IMG.jpg", "image/jpeg", SampleFiles.phonePhoto(310, 200, 6));
    }

    @Test
    void the_person_who_came_first_is_asked_for_the_applicants_card() throws Exception {
        String helper = personOf(window.person(STRANGER));
        var start = window.page("/desk/intake?agent=" + helper);
        assertThat(start.text()).contains("来办人：赵一鸣", "申请人的证件");
        String next = window.done(
                "/desk/intake/person", Map.of("identity", DemoPeople.WANG_QIANG.idNumber(), "agent", helper));
        assertThat(next).endsWith("?agent=" + helper);
        assertThat(window.page(next).select("a[href*=/items/]").first().attr("href"))
                .endsWith("?agent=" + helper);
    }

    @Test
    void an_item_on_the_spot_is_settled_for_the_mother_who_stayed_at_home() throws Exception {
        String mother = personOf(window.person(DemoPeople.LI_XIUYING.idNumber()));
        String daughter = personOf(window.person(DemoPeople.LI_NA.idNumber()));
        String spot = "/desk/on-the-spot/" + DemoItem.OLD_AGE_ALLOWANCE.code(agencies);
        var page = window.page(spot + "?person=" + mother + "&agent=" + daughter);
        assertThat(page.text()).contains("来办人 李娜", "家庭成员");
        var settled = window.post(spot, Map.of("person", mother, "agent", daughter, "result", "准予领取"));
        assertThat(settled).hasStatus(303);
        String number = String.valueOf(settled.getMvcResult().getFlashMap().get("settled"));
        assertThat(window.page("/desk/cases/" + number).text()).contains("领取结果：李娜，家庭成员");
        String stranger = personOf(window.person(STRANGER));
        assertThat(window.get(spot + "?person=" + mother + "&agent=" + stranger))
                .hasStatus(303);
        assertThat(window.post(spot, Map.of("person", mother, "agent", stranger)))
                .hasStatus(409);
    }

    @Test
    void the_result_goes_to_whoever_came_for_it() throws Exception {
        String number = decided();
        String path = "/desk/cases/" + number + "/delivery";
        var page = window.page("/desk/cases/" + number);
        String today = page.select("#signedOn").val();
        var fields = new HashMap<String, String>(Map.of("way", "WINDOW", "signedOn", today, "collector", "OTHER"));
        assertThat(window.again(path, fields).text()).contains("请刷或者输入代领人的证件");
        fields.put("agentIdentity", STRANGER);
        fields.put("agentCapacity", "FAMILY");
        fields.put("agentRelation", "父子");
        window.done(path, fields);
        assertThat(window.page("/desk/cases/" + number).text()).contains("领取结果：赵一鸣，家庭成员（父子）", "已办结");
    }

    @Test
    void what_is_sent_twice_or_wrong_leaves_one_delivery_and_shows_no_whole_number() throws Exception {
        String number = decided();
        String path = "/desk/cases/" + number + "/delivery";
        String today = window.page("/desk/cases/" + number).select("#signedOn").val();
        var fields = new HashMap<String, String>(Map.of("way", "WINDOW", "signedOn", "昨天", "recipient", "陈晓明"));
        var again = window.again(path, fields);
        assertThat(again.select("#recipient").val()).isEqualTo("陈晓明");
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#signedOn");
        fields.put("signedOn", today);
        fields.put("deliveryNote", "长".repeat(201));
        assertThat(window.again(path, fields).select("#deliveryNote").val()).hasSize(201);
        fields.remove("deliveryNote");
        fields.put("_once", UUID.randomUUID().toString());
        window.done(path, fields);
        window.done(path, fields);
        var page = window.page("/desk/cases/" + number);
        assertThat(page.select("section:has(#counter-heading) li:contains(领取结果)"))
                .hasSize(1);
        assertThat(page.text()).doesNotContain("11010519491231002X");
    }

    @Test
    void what_is_sent_by_post_says_when_and_under_what_number() throws Exception {
        String number = decided();
        String path = "/desk/cases/" + number + "/delivery";
        String today = window.page("/desk/cases/" + number).select("#signedOn").val();
        var fields = new HashMap<String, String>(Map.of("way", "MAIL", "signedOn", today));
        assertThat(window.again(path, fields).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#postedOn", "#tracking");
        fields.put("tracking", "1099 0122 3344");
        fields.put("postedOn", LocalDate.parse(today).plusDays(1).toString());
        assertThat(window.again(path, fields).text()).contains("交寄日期不能晚于签收日期");
        fields.put("postedOn", today);
        window.done(path, fields);
        assertThat(window.page("/desk/cases/" + number).text()).contains(today + " 交寄，邮件单号 1099 0122 3344");
    }

    private String decided() throws Exception {
        var client = CasesClient.whole(port);
        String number = client.submit(
                        DemoItem.SOCIAL_SECURITY_CARD.code(agencies), java.util.List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
        client.act(number, "acceptance", Map.of());
        var c = client.get("/api/v1/cases/" + number).body();
        for (var step : c.get("steps")) {
            client.act(number, "steps/" + step.get("key").asString() + "/completion", Map.of("opinion", "符合条件"));
        }
        assertThat(client.act(number, "decision", Map.of("decision", "GRANT")).status())
                .isEqualTo(200);
        return number;
    }
}
