package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.documents.file.SampleFiles;

/**
 * 张伟 sets up a company: one form, one set of materials, four agencies. 王芳 accepts for all of them at once. Three agencies decide in
 * time, the fourth is late, and everybody sees by whom the whole is late; the last decision makes the one letter.
 */
class EnterpriseJourneyStory extends SpecialJourney {

    private String joint = "";

    @Test
    void a_company_is_set_up_at_four_agencies_by_one_application() {
        on(2026, 3, 2);
        zhang_wei_applies_once();
        wang_fang_accepts_once();
        on(2026, 3, 3);
        three_agencies_decide("企业设立登记", "公章刻制备案", "企业社会保险登记");
        on(2026, 3, 9);
        the_lateness_has_a_name();
        three_agencies_decide("企业职工基本医疗保险登记");
        one_letter_tells_of_all();
    }

    private void zhang_wei_applies_once() {
        signInAs("zhangwei");
        page.navigate("/");
        follow("一件事");
        isAccessible();
        follow("企业设立");
        assertThat(main()).contains("企业社会保险登记", "参保职工名册", "3 个工作日内办结");
        isAccessible();
        shot("journey");
        press("一次申请");
        press("保存申请表");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#companyName-error").innerText()).isNotBlank();
        page.getByLabel("企业名称").fill("清河一家有限公司");
        page.locator("#companyAddress").fill("清和县城关镇东街8号");
        page.locator("#representative").fill("张伟");
        page.getByLabel("联系电话").fill("13800990001");
        page.getByLabel("注册资本（万元）").fill("50");
        page.getByLabel("经营范围").fill("日用百货零售");
        page.locator("input[name='seals'][value='official']").check();
        page.getByLabel("参保职工人数").fill("3");
        press("保存申请表");
        assertThat(main()).contains("申请表已保存");
        isAccessible();
        for (String material : new String[] {"representative-id", "articles", "premises", "staff-list"}) {
            page.locator("#file-" + material)
                    .setInputFiles(
                            new FilePayload(material + ".jpg", "image/jpeg", SampleFiles.phonePhoto(300, 200, 1)));
            page.locator("form:has(#file-" + material + ") button").click();
            assertThat(main()).contains("已上传");
        }
        shot("journey-draft");
        page.locator("#truthful").check();
        press("一次提交给所有部门");
        assertThat(main()).contains("4 个事项，已办结 0 个", "清和县医疗保障局", "已收件");
        isAccessible();
        joint = page.url().replaceAll(".*/", "");
        shot("journey-progress");
    }

    private void wang_fang_accepts_once() {
        signInAs("wangfang");
        page.navigate("/desk/joint-cases");
        assertThat(main()).contains(joint);
        isAccessible();
        page.navigate("/desk/joint-cases/" + joint);
        press("统一受理");
        assertThat(main()).contains("已受理 4 项", "2026年3月5日");
        isAccessible();
    }

    private void three_agencies_decide(String... items) {
        for (String item : items) {
            county().act(
                            jdbc.sql("""
                                SELECT b.number FROM cases.joint_branch b JOIN cases.joint_case j ON j.id = b.joint_id
                                WHERE j.number = ? AND b.item_name = ?\
                                """)
                                    .params(joint, item)
                                    .query(String.class)
                                    .single(),
                            "decision",
                            Map.of("decision", "GRANT"));
        }
    }

    private void the_lateness_has_a_name() {
        signInAs("wangfang");
        page.navigate("/desk/joint-cases/" + joint);
        assertThat(main()).contains("全部办结已超期，责任部门：清和县医疗保障局", "超期 3 个工作日");
        shot("desk-joint-case");
        isAccessible();
        signInAs("zhangwei");
        page.navigate("/my/joint-cases/" + joint);
        assertThat(main()).contains("4 个事项，已办结 3 个", "还没有按时办结的部门：清和县医疗保障局");
    }

    private void one_letter_tells_of_all() {
        page.navigate("/my/joint-cases/" + joint);
        assertThat(main()).contains("已办结", "4 个事项，已办结 4 个", "办理结果告知书", "2026年3月9日");
        page.navigate("/my/joint-cases");
        assertThat(main()).contains("企业设立", "4 / 4");
        isAccessible();
    }
}
