package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tongyuan.items.editing.OwnItem;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.EditClauses;

/**
 * A standard that runs: 冯雪 writes a clause and sees what it would find, publishes it, and orders an agency to mend what it finds; the
 * agency answers, the item is mended, and the finding closes by itself.
 */
class ClauseStory extends Journey {

    private static final String ITEM = "夜间流动餐饮摊位登记（新办）";
    private static final String HOTLINE = "12345";
    private static final String DIRECT = "0990-6600456";
    private static final String EXPRESSION = "!consultPhone.startsWith('12345')";

    private final String serial = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String number = "QH-10-" + serial;
    private final String code = "STORY-CLAUSE-" + serial;

    @Autowired
    ApplicationContext spring;

    @Autowired
    Clauses clauses;

    @Autowired
    EditClauses edit;

    @Autowired
    LegalTime time;

    private OwnItem item;

    @BeforeEach
    void an_item_of_this_story_with_a_hotline_for_a_phone() {
        item = new OwnItem(spring, code);
        item.publishLike(foodItem(), ITEM, "consultPhone", HOTLINE);
    }

    @AfterEach
    void clause_and_item_end_with_the_story() {
        if (clauses.running(number).isPresent()) {
            edit.withdraw(number, Actor.system("story-writer"));
        }
        item.end();
    }

    @Test
    void a_clause_is_written_finds_an_item_and_its_finding_closes_when_the_item_is_mended() {
        a_hostile_expression_comes_back_with_a_message_and_what_was_typed();
        feng_xue_writes_the_clause_with_its_tests();
        the_preview_says_what_it_would_find();
        a_full_pass_finds_it();
        feng_xue_orders_the_agency_to_mend_it();
        ma_chao_reads_the_evidence_and_answers();
        the_item_is_mended_and_published();
        the_finding_closes_by_itself_and_the_trend_shows_it();
        withdrawn_it_asks_nothing_any_more();
    }

    private void a_hostile_expression_comes_back_with_a_message_and_what_was_typed() {
        String nested = "(".repeat(300) + "online" + ")".repeat(300);
        signInAs("fengxue");
        page.navigate("/desk/standards/clauses/new");
        writes(number, "咨询电话写办理部门的直拨电话", "given(consultPhone)", nested);
        press("保存并预览");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#expression-error").innerText()).contains("表达式太");
        assertThat(page.locator("#expression").inputValue()).isEqualTo(nested);
        assertThat(page.locator("#title").inputValue()).isEqualTo("咨询电话写办理部门的直拨电话");
        page.locator("#expression")
                .fill(
                        "[1,2,3,4,5,6,7,8,9,10].all(a, [1,2,3,4,5,6,7,8,9,10].all(b, [1,2,3,4,5,6,7,8,9,10]"
                                + ".all(c, [1,2,3,4,5,6,7,8,9,10].all(d, [1,2,3,4,5,6,7,8,9,10].all(e, a + b + c + d + e > 0)))))");
        press("保存并预览");
        assertThat(main()).contains("循环超过 10000 次，已停止运行");
    }

    private void feng_xue_writes_the_clause_with_its_tests() {
        follow("修改");
        var expression = page.locator("#expression");
        expression.fill("");
        expression.pressSequentially("!咨询电");
        page.locator("[role=option]", new Page.LocatorOptions().setHasText("consultPhone"))
                .waitFor();
        isAccessible();
        shot("clause-editor");
        expression.press("ArrowDown");
        expression.press("Enter");
        assertThat(expression.inputValue()).as("completed by keyboard").isEqualTo("!consultPhone");
        expression.fill(EXPRESSION);
        test(0, "直拨电话", "consultPhone = " + DIRECT, "符合");
        test(1, "热线", "consultPhone = 一二三", "不符合");
        press("保存并预览");
        assertThat(main()).as("a test that fails keeps it from being published").contains("还不能发布", "测试“热线”应为不符合，实际为符合");
        follow("修改");
        test(1, "热线", "consultPhone = " + HOTLINE, "不符合");
        press("保存并预览");
    }

    private void the_preview_says_what_it_would_find() {
        assertThat(main()).containsPattern(Pattern.compile("将发现 \\d+ / \\d+ 个事项"));
        assertThat(row(ITEM).innerText()).contains("咨询电话", HOTLINE);
        assertThat(page.locator("section[aria-labelledby=tests-heading] .status-tag")
                        .allInnerTexts())
                .containsExactly("通过", "通过");
        isAccessible();
        shot("clause-preview");
        press("发布");
        assertThat(main()).contains("条款已发布");
    }

    private void a_full_pass_finds_it() {
        page.navigate("/desk/standards/conformity");
        press("开始全面核对");
        for (int i = 0; i < 120 && page.getByText("全面核对正在进行").count() > 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(main()).contains("最近一次全面核对");
        isAccessible();
        shot("conformity");
        page.navigate("/desk/standards/findings?clause=" + number);
        assertThat(row(ITEM).innerText()).contains(HOTLINE, "清和县市场监督管理局");
        shot("findings");
    }

    private void feng_xue_orders_the_agency_to_mend_it() {
        row(ITEM).getByRole(AriaRole.LINK).first().click();
        page.getByLabel("整改要求").fill("请改为办理科室的直拨电话。");
        page.getByLabel("整改期限").fill(time.today().plusDays(7).toString());
        press("发出整改通知");
        assertThat(main()).contains("整改通知已发出", "责令整改");
    }

    private void ma_chao_reads_the_evidence_and_answers() {
        signInAs("machao");
        page.navigate("/my/messages");
        follow("责令整改：" + ITEM);
        page.locator("main a[href*='/desk/standards/findings/']").first().click();
        assertThat(heading()).isEqualTo(ITEM);
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("consultPhone"))
                        .innerText())
                .as("down to the field")
                .contains("咨询电话", HOTLINE);
        assertThat(main()).contains("请改为办理科室的直拨电话。");
        isAccessible();
        shot("finding");
        page.getByLabel("整改情况").fill("已请行政审批局改为餐饮科电话 " + DIRECT + "。");
        press("提交答复");
        assertThat(main()).contains("答复已记录", "部门已答复，改好后自动关闭");
    }

    private void the_item_is_mended_and_published() {
        signInAs("fengxue");
        page.navigate("/desk/standards/findings?clause=" + number + "&state=ordered");
        assertThat(row(ITEM).innerText()).contains("已答复");
        row(ITEM).getByRole(AriaRole.LINK).first().click();
        follow("事项管理");
        press("起草新版本");
        page.getByLabel("咨询电话").fill(DIRECT);
        press("保存草稿并检查");
        page.waitForURL("**/check");
        String check = path();
        signInAs("machao");
        page.navigate(check);
        press("审核通过");
        signInAs("fengxue");
        page.navigate(check);
        press("发布");
        assertThat(main()).contains("已发布");
    }

    private void the_finding_closes_by_itself_and_the_trend_shows_it() {
        String closed = "/desk/standards/findings?clause=" + number + "&state=closed";
        page.navigate(closed);
        for (int i = 0; i < 60 && row(ITEM).count() == 0; i++) {
            page.waitForTimeout(1000);
            page.reload();
        }
        assertThat(row(ITEM).innerText()).contains("关闭于");
        var now = page.locator("table.trend tbody tr", new Page.LocatorOptions().setHasText("现在"));
        assertThat(now.innerText()).contains("减少 1");
        isAccessible();
        shot("findings-closed");
        row(ITEM).getByRole(AriaRole.LINK).first().click();
        assertThat(main()).contains("已改好", "核对符合，自动关闭", "责令整改", "部门答复");
        shot("finding-closed");
    }

    private void withdrawn_it_asks_nothing_any_more() {
        page.navigate("/desk/standards/clauses/" + number);
        press("撤回");
        assertThat(main()).contains("条款已撤回");
    }

    private void writes(String of, String name, String applies, String expression) {
        page.getByLabel("条款编号").first().fill(of);
        page.getByLabel("所属标准编号").fill("S-10");
        page.locator("#title").fill(name);
        page.getByLabel("正文").fill(name + "，方便群众直接问到办事的人。");
        page.getByLabel("依据").fill("县政务服务指南编制规范");
        page.locator("#applies").fill(applies);
        page.locator("#expression").fill(expression);
        page.getByLabel("不符合时怎么办").fill("请在事项管理中改正后重新发布。");
    }

    private void test(int index, String name, String facts, String expected) {
        var panel = page.locator("fieldset.sample").nth(index);
        panel.getByLabel("名称").fill(name);
        panel.getByLabel("事实").fill(facts);
        panel.locator("select").selectOption(new SelectOption().setLabel(expected));
    }

    private Locator row(String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }
}
