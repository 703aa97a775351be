package org.tongyuan.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;

@TongyuanTest
class IntakePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(As.user("wangfang")).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user("wangfang"));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String to(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private Document page(String path) throws Exception {
        var result = get(path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private String person() {
        return to(post("/desk/intake/person", Map.of("identity", "陈晓明 11010519491231002X")));
    }

    @Test
    void a_person_who_is_not_known_yet_gives_a_name() throws Exception {
        var asked = post("/desk/intake/person", Map.of("identity", "110105194912310020"));
        assertThat(asked).hasStatus(422);
        var known = post("/desk/intake/person", Map.of("identity", "没有号码"));
        assertThat(known).hasStatus(422).bodyText().contains("没有读到证件号码");
    }

    @Test
    void a_wrong_check_digit_is_told() {
        assertThat(post("/desk/intake/person", Map.of("identity", "张三 110105194912310021")))
                .hasStatus(422)
                .bodyText()
                .contains("号码不对");
    }

    @Test
    void intake_leads_from_the_person_over_the_checklist_to_the_slip() throws Exception {
        String choose = person();
        assertThat(page(choose).text()).contains("陈晓明").doesNotContain("11010519491231002X");
        assertThat(page(choose + "?query=开饭店").text()).contains("选择事项");
        String form = choose + "/items/" + DemoItem.FOOD_LICENCE.code(agencies);
        assertThat(page(form).select("fieldset select[name^=state.]")).isNotEmpty();
        String slip = to(post(form, Map.of("state.application", "HAS", "state.layout", "LACKS")));
        var printed = page(slip);
        assertThat(printed.text()).contains("收件凭条", "进度查询码", "尚缺或者需要更正 经营场所平面布局图和操作流程图：缺少");
    }

    @Test
    void a_defect_without_words_comes_back() {
        String form = person() + "/items/" + DemoItem.FOOD_LICENCE.code(agencies);
        assertThat(post(form, Map.of("state.layout", "DEFECTIVE")))
                .hasStatus(422)
                .bodyText()
                .contains("哪里不符合要求");
    }

    @Test
    void an_item_on_the_spot_is_settled_with_one_key_after_the_person_is_known() throws Exception {
        String code = DemoItem.OLD_AGE_ALLOWANCE.code(agencies);
        assertThat(page("/desk/on-the-spot/" + code).select("#identity[autofocus]"))
                .hasSize(1);
        String ready = to(post("/desk/intake/person", Map.of("identity", "陈晓明 11010519491231002X", "item", code)));
        var page = page(ready);
        assertThat(page.select("button[autofocus]").text()).isEqualTo("当场办结");
        String person = page.select("input[name=person]").val();
        assertThat(UUID.fromString(person)).isNotNull();
        var settled = post("/desk/on-the-spot/" + code, Map.of("person", person, "result", "准予领取"));
        assertThat(to(settled)).isEqualTo("/desk/on-the-spot/" + code);
        String number = String.valueOf(settled.getMvcResult().getFlashMap().get("settled"));
        var done = page("/desk/cases/" + number);
        assertThat(done.text()).contains("已办结", "收件", "受理", "作出决定", "送达回证", "办理结果告知书");
    }

    @Test
    void an_item_that_takes_time_is_not_settled_on_the_spot() {
        assertThat(get("/desk/on-the-spot/" + DemoItem.FOOD_LICENCE.code(agencies)))
                .hasStatus(409);
    }
}
