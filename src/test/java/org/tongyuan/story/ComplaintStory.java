package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 李娜 complains on her phone of an agency that does not publish; 方远 takes it up, finds it true, and has it put right. */
class ComplaintStory extends SpecialJourney {

    private static final String MARKET = "清和县市场监督管理局";

    private String number = "";

    @AfterEach
    void the_complaint_is_thrown_away() {
        for (String table : List.of("measure", "complaint_act", "complaint_file")) {
            jdbc.sql("DELETE FROM complaints." + table
                            + " WHERE complaint_id IN (SELECT id FROM complaints.complaint WHERE number = ?)")
                    .param(number)
                    .update();
        }
        jdbc.sql("DELETE FROM complaints.complaint WHERE number = ?")
                .param(number)
                .update();
    }

    @Test
    void a_complaint_is_taken_up_found_true_answered_and_put_right() {
        on(2026, 3, 2);
        li_na_complains_on_her_phone();
        on(2026, 3, 4);
        fang_yuan_takes_it_up();
        on(2026, 3, 11);
        fang_yuan_finds_it_true_and_orders_to_mend();
        li_na_reads_the_answer();
        on(2026, 3, 20);
        it_is_closed_when_it_was_put_right();
    }

    private void li_na_complains_on_her_phone() {
        on_a_phone();
        page.navigate("/complaints");
        assertThat(main()).contains("5 个工作日", "15 个工作日", "承诺");
        isAccessible();
        shot("complaints");
        signInAs("lina");
        page.navigate("/complaints/new?kind=COMPLAINT");
        press("提交");
        assertThat(page.title()).startsWith("错误：");
        page.getByLabel("政府信息公开", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#agency").selectOption(new SelectOption().setLabel(MARKET));
        page.locator("#what").fill("公开指南上的电话打不通，问了三次都没有人知道在哪里看抽检结果。");
        isAccessible();
        shot("complaint-new");
        press("提交");
        assertThat(heading()).isEqualTo("投诉已经收到");
        assertThat(main()).contains("清和县人民政府办公室", "2026年3月9日").doesNotContain("打不通");
        isAccessible();
        shot("complaint-progress");
        number = page.locator("dd.number").first().innerText();
        assertThat(number).matches("TS-990122-2026-\\d{5}");
        page.navigate("/complaints/my");
        isAccessible();
        shot("complaints-my");
    }

    private void fang_yuan_takes_it_up() {
        signInAs("hanbing");
        assertThat(page.navigate("/desk/complaints/" + number).status())
                .as("the agency complained of sees nothing of it")
                .isEqualTo(404);
        signInAs("fangyuan");
        page.navigate("/desk/complaints");
        isAccessible();
        shot("desk-complaints");
        page.navigate("/desk/complaints/" + number);
        assertThat(main()).contains("李娜", "待受理");
        press("受理");
        assertThat(main()).contains("办理中", "投诉举报受理告知书", "2026年3月25日");
        assertThat(letter("投诉举报受理告知书").text()).contains("李娜", number, "决定予以受理", "2026年3月25日");
    }

    private void fang_yuan_finds_it_true_and_orders_to_mend() {
        page.navigate("/desk/complaints/" + number);
        page.getByLabel("属实", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#answer").fill("经查，指南上的电话是旧号码。");
        press("答复");
        assertThat(page.locator("#measureKind-error").innerText()).contains("应当督促整改或者通报批评");
        page.locator("#measureKind").selectOption("URGE");
        page.locator("#measure").fill("更正公开指南的电话。");
        page.locator("#untilOn").fill("2026-03-31");
        isAccessible();
        shot("desk-complaint");
        press("答复");
        assertThat(main()).contains("已答复，整改中", "督促整改通知书", "投诉举报答复书");
        assertThat(letter("督促整改通知书").text())
                .contains(MARKET, "更正公开指南的电话", "2026年3月31日")
                .doesNotContain("李娜");
        assertThat(letter("投诉举报答复书").text()).contains("李娜", "反映的问题属实", "旧号码");
    }

    private void li_na_reads_the_answer() {
        signInAs("lina");
        page.navigate("/complaints/my/" + number);
        assertThat(main()).contains("反映的问题属实", "督促整改，整改中").doesNotContain("督促整改通知书");
        isAccessible();
        shot("complaint-my");
    }

    private void it_is_closed_when_it_was_put_right() {
        signInAs("fangyuan");
        page.navigate("/desk/complaints/" + number);
        page.locator("#evidence").fill("指南已更正，附截图。");
        press("登记整改完成");
        assertThat(main()).contains("已办结", "已整改");
    }
}
