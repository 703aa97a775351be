package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.platform.LegalTime;

/** 冯雪 enters an old rule and decides that it becomes a standard; everybody can go from the rule to the standard and back. */
class ExistingRulesStory extends Journey {

    private static final String RULE = "夜市摊位管理暂行办法";
    private static final String STANDARD = "夜市摊位服务规范";
    private static final String OWNER = "清和县市场监督管理局";

    private final String serial = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String code = "DB990122/T " + serial + "-2026";

    @Autowired
    LegalTime time;

    @AfterEach
    void rule_and_standard_go_with_the_story() {
        jdbc.sql("DELETE FROM standards.existing_rule WHERE title = ?")
                .param(RULE)
                .update();
        jdbc.sql("DELETE FROM standards.standard WHERE code = ?").param(code).update();
    }

    @Test
    void an_old_rule_becomes_a_standard() {
        signInAs("fengxue");
        the_rule_is_entered();
        it_is_decided_by_whom_until_when_and_why();
        it_is_not_done_before_there_is_a_standard();
        named_the_standard_it_is_done();
        everybody_finds_the_way_from_one_to_the_other();
    }

    private void the_rule_is_entered() {
        page.navigate("/desk/standards/rules");
        page.locator("#name").fill(RULE);
        page.locator("#documentNumber").fill("清政办〔2019〕21号");
        page.locator("#issuer").fill("清和县人民政府办公室");
        page.locator("#issuedOn").fill("2019-05-06");
        press("登记");
        assertThat(page.title()).startsWith("错误：");
        assertThat(main()).contains("请选择种类");
        assertThat(page.locator("#documentNumber").inputValue()).isEqualTo("清政办〔2019〕21号");
        isAccessible();
        shot("existing-rule-entered");
        page.getByLabel("规范性文件").check();
        press("登记");
        assertThat(heading()).isEqualTo(RULE);
        assertThat(main()).contains("已登记，请写清理决定", "还没有决定", "2019年5月6日");
    }

    private void it_is_decided_by_whom_until_when_and_why() {
        page.getByLabel("转为标准").check();
        page.getByLabel("理由").fill("做法成熟，各镇都在用");
        press("登记决定");
        assertThat(main()).contains("请选择责任部门", "请选择完成期限");
        assertThat(page.getByLabel("理由").inputValue()).isEqualTo("做法成熟，各镇都在用");
        page.getByLabel("责任部门").selectOption(new SelectOption().setLabel(OWNER));
        page.getByLabel("完成期限").fill(time.today().plusDays(60).toString());
        press("登记决定");
        assertThat(main()).contains("清理决定已登记", "转为标准", OWNER, "做法成熟，各镇都在用");
    }

    private void it_is_not_done_before_there_is_a_standard() {
        String rule = path();
        press("登记完成");
        assertThat(main()).contains("请先在清理决定里选择");
        page.navigate("/desk/standards");
        page.getByLabel("标准编号").fill(code);
        page.getByLabel("标准名称").fill(STANDARD);
        press("列入");
        assertThat(main()).contains("已列入标准制定目录");
        page.navigate(rule);
    }

    private void named_the_standard_it_is_done() {
        page.getByLabel("转成的标准").selectOption(new SelectOption().setLabel(code + " " + STANDARD));
        press("登记决定");
        assertThat(main()).contains("清理决定已登记", STANDARD);
        isAccessible();
        shot("existing-rule");
        press("登记完成");
        assertThat(main()).contains("已登记完成", "已完成", "完成日期");
        shot("existing-rule-done");
        follow(STANDARD);
        assertThat(main()).contains("由《" + RULE + "》转来");
    }

    private void everybody_finds_the_way_from_one_to_the_other() {
        context.clearCookies();
        page.navigate("/standards/rules");
        page.getByLabel("名称、文号或者发文机关").fill("21号");
        press("查找");
        assertThat(listed().innerText()).contains("清政办〔2019〕21号", "转为标准", "已完成", "做法成熟，各镇都在用");
        isAccessible();
        shot("existing-rules");
        listed().locator("a").click();
        assertThat(heading()).isEqualTo(STANDARD);
        follow("由《" + RULE + "》转来");
        assertThat(listed().count()).isOne();
    }

    private Locator listed() {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(RULE));
    }
}
