package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * 冯雪 publishes a draft for comment; somebody without an account comments and gets a receipt; 冯雪 answers. Review waits for the last day,
 * and with it the answers are public.
 */
class ConsultationStory extends SpecialJourney {

    private static final String NAME = "夜间延时服务工作规范";
    private static final String COMMENT = "晚上八点以后没有公交，请把取件柜设在门口。我的电话 13800990077。";
    private static final String ANSWER = "3.2 增加“取件柜设在大厅门外”。";

    private final String serial = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final String desk = "/desk/standards/register/DB990122T" + serial + "-2026";
    private final String open = "/standards/DB990122T" + serial + "-2026/consultation";

    private String receipt = "";

    @AfterEach
    void the_draft_is_thrown_away() {
        String standard = " (SELECT id FROM standards.standard WHERE code = 'DB990122/T " + serial + "-2026')";
        jdbc.sql(
                        "DELETE FROM standards.comment m USING standards.consultation c WHERE c.id = m.consultation AND c.standard IN"
                                + standard)
                .update();
        jdbc.sql("DELETE FROM standards.consultation WHERE standard IN" + standard)
                .update();
        jdbc.sql("DELETE FROM standards.move WHERE standard IN" + standard).update();
        jdbc.sql("DELETE FROM standards.standard WHERE id IN" + standard).update();
    }

    @Test
    void a_comment_on_a_draft_is_answered_and_the_answers_are_public_when_it_goes_to_review() {
        on(2026, 3, 2);
        feng_xue_publishes_a_draft_for_thirty_days_at_least();
        on(2026, 3, 9);
        somebody_without_an_account_comments_and_gets_a_receipt();
        feng_xue_answers_without_naming_anybody();
        review_waits_for_the_last_day_and_nothing_is_public_before();
        on(2026, 4, 2);
        with_review_the_answers_are_public();
    }

    private void feng_xue_publishes_a_draft_for_thirty_days_at_least() {
        signInAs("fengxue");
        page.navigate("/desk/standards");
        page.getByLabel("标准编号").fill("DB990122/T " + serial + "-2026");
        page.getByLabel("标准名称").fill(NAME);
        press("列入");
        moves("开始起草或者修订", "列入 2026 年计划");
        follow("公开征求意见");
        page.getByLabel("征求意见稿正文").fill("1 范围\n本规范规定夜间延时服务。\n3.2 领取证照可以用取件柜。");
        page.getByLabel("编制说明").fill("上班族白天没有时间办事。");
        page.getByLabel("还可以怎样提意见").fill("也可以拨打 0990-6220100。");
        page.getByLabel("截止日期").fill("2026-03-31");
        press("公开征求意见");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#until-error").innerText()).contains("最早是 2026-04-01");
        assertThat(page.getByLabel("征求意见稿正文").inputValue()).contains("3.2 领取证照");
        page.getByLabel("截止日期").fill("2026-04-01");
        press("公开征求意见");
        assertThat(main()).contains("征求意见稿已经公开", "还剩 31 天", "还没有收到意见");
    }

    private void somebody_without_an_account_comments_and_gets_a_receipt() {
        context.clearCookies();
        page.navigate("/standards/drafts");
        follow(NAME);
        assertThat(main()).contains("还剩 24 天", "不需要登录", "3.2 领取证照可以用取件柜");
        isAccessible();
        shot("consultation");
        page.getByLabel("针对哪一章").fill("3.2");
        press("提交意见");
        assertThat(page.locator("#text-error").innerText()).contains("请填写意见");
        assertThat(page.getByLabel("针对哪一章").inputValue()).isEqualTo("3.2");
        page.getByLabel("意见和理由").fill(COMMENT);
        page.getByLabel("怎样称呼您").fill("吴先生");
        press("提交意见");
        assertThat(heading()).isEqualTo("意见已经收到");
        receipt = path();
        assertThat(receipt).startsWith("/standards/comments/YJ20260309-");
        assertThat(main()).contains(COMMENT, "吴**").doesNotContain("吴先生");
        isAccessible();
        shot("comment-receipt");
    }

    private void feng_xue_answers_without_naming_anybody() {
        signInAs("fengxue");
        page.navigate(desk + "/consultation");
        assertThat(main()).contains("未答复 1");
        follow(receipt.substring(receipt.lastIndexOf('/') + 1));
        assertThat(page.getByLabel("公开的意见内容").inputValue()).contains("（已隐去）").doesNotContain("13800990077");
        page.getByLabel("公开的意见内容").fill(COMMENT);
        page.getByLabel("怎么修改").fill(ANSWER);
        press("保存答复");
        assertThat(main()).contains("请选择采纳情况", "请隐去后再保存");
        assertThat(page.getByLabel("怎么修改").inputValue()).isEqualTo(ANSWER);
        isAccessible();
        shot("desk-comment");
        page.getByLabel("采纳", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("公开的意见内容").fill("晚上八点以后没有公交，请把取件柜设在门口。");
        press("保存答复");
        assertThat(main()).contains("答复已保存", "采纳 1", "未答复 0");
        shot("desk-consultation");
    }

    private void review_waits_for_the_last_day_and_nothing_is_public_before() {
        moves("送审查", "意见已经逐条答复");
        assertThat(main()).contains("征求意见期还没有满，请等截止日期过后再送审查");
        context.clearCookies();
        page.navigate(open);
        assertThat(main()).contains("正在征求意见").doesNotContain(ANSWER, "取件柜设在门口");
    }

    private void with_review_the_answers_are_public() {
        page.navigate(open);
        assertThat(main()).contains("征求意见期已满，正在答复");
        assertThat(page.locator("form[action$='/comments']").count())
                .as("nothing to comment with")
                .isZero();
        signInAs("fengxue");
        moves("送审查", "意见已经逐条答复");
        assertThat(main()).contains("已登记", "审查");
        context.clearCookies();
        page.navigate("/standards/drafts");
        follow(NAME);
        assertThat(heading()).isEqualTo(NAME + "：意见采纳情况");
        assertThat(main()).contains("共收到 1 条意见：采纳 1 条", "请把取件柜设在门口。", ANSWER).doesNotContain("13800990077", "吴");
        isAccessible();
        shot("consultation-answered");
        page.navigate(receipt);
        assertThat(main()).contains("意见已经答复", ANSWER);
        shot("comment-receipt-answered");
    }

    private void moves(String step, String reason) {
        page.navigate(desk);
        page.getByLabel("依据或者理由").fill(reason);
        press(step);
    }
}
