package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongyuan.agencies.UnifiedSocialCreditCode;

/** Two rows of a list give one office two codes; 冯雪, who owns the master data, settles it, and the decision outlasts the next comparison. */
class MasterDataStory extends Journey {

    private static final String OFFICE = "夜市街区服务中心";
    private static final String RIGHT = code("12990122MB7600011");
    private static final String OTHER = code("12990122MB7600022");
    private static final String WRONG = RIGHT.substring(0, 17) + (RIGHT.endsWith("0") ? "1" : "0");

    private final UUID list = UUID.randomUUID();

    @BeforeEach
    void a_list_that_contradicts_itself() {
        jdbc.sql("""
            INSERT INTO items.import_job (id, file_name, file_sha256, content, in_force, state, created, created_by, finished)
            VALUES (?, 'night-market.csv', '', '', false, 'DONE', clock_timestamp(), 'SYSTEM:test', clock_timestamp())\
            """).param(list).update();
        row(1, RIGHT);
        row(2, OTHER);
    }

    @AfterEach
    void list_and_decision_go_with_the_story() {
        jdbc.sql("DELETE FROM items.import_row WHERE job_id = ?").param(list).update();
        jdbc.sql("DELETE FROM items.import_job WHERE id = ?").param(list).update();
        String mine = "(SELECT id FROM standards.contradiction WHERE subject LIKE '%" + OFFICE + "')";
        jdbc.sql("DELETE FROM standards.master_decision WHERE contradiction_id IN " + mine)
                .update();
        jdbc.sql("DELETE FROM standards.contradiction_record WHERE contradiction_id IN " + mine)
                .update();
        jdbc.sql("DELETE FROM standards.contradiction WHERE id IN " + mine).update();
        jdbc.sql("DELETE FROM standards.master_record WHERE name LIKE ?")
                .param("%" + OFFICE)
                .update();
    }

    @Test
    void a_contradiction_is_listed_settled_by_the_owner_and_not_listed_again() {
        signInAs("fengxue");
        a_comparison_lists_the_office_with_its_two_codes();
        a_code_that_is_none_comes_back_with_what_was_typed();
        feng_xue_settles_it();
        it_is_kept_as_a_decision_and_gone_from_the_open_list();
        the_next_comparison_does_not_raise_it_again();
    }

    private void a_comparison_lists_the_office_with_its_two_codes() {
        page.navigate("/desk/master-data");
        press("现在比对");
        assertThat(main()).contains("比对完成");
        isAccessible();
        shot("master-data");
        page.navigate("/desk/master-data?kind=NAME_SEVERAL_CODES");
        assertThat(listed().innerText()).contains("同一名称，代码不同", "待处理");
        listed().locator("a").click();
        assertThat(heading()).isEqualTo("同一名称，代码不同：" + OFFICE);
        assertThat(main()).contains(RIGHT, OTHER, "导入的事项清单");
    }

    private void a_code_that_is_none_comes_back_with_what_was_typed() {
        page.getByLabel("以其中一个值").check();
        page.getByLabel("或者填写正确的值").fill(WRONG);
        page.getByLabel("理由").fill("以登记证照为准");
        press("记录决定");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#other-error").innerText()).contains(WRONG, "校验码不对");
        assertThat(page.getByLabel("或者填写正确的值").inputValue()).isEqualTo(WRONG);
        assertThat(page.getByLabel("理由").inputValue()).isEqualTo("以登记证照为准");
        isAccessible();
        shot("contradiction");
    }

    private void feng_xue_settles_it() {
        page.getByLabel("或者填写正确的值").fill("");
        page.getByLabel("以哪个值为准").selectOption(RIGHT);
        press("记录决定");
        assertThat(main()).contains("决定已记录", "已决定", "以 " + RIGHT + " 为准", "以登记证照为准", "冯雪");
        shot("contradiction-settled");
    }

    private void it_is_kept_as_a_decision_and_gone_from_the_open_list() {
        page.navigate("/desk/master-data/decisions");
        assertThat(listed().innerText()).contains(RIGHT, "以登记证照为准", "冯雪");
        isAccessible();
        shot("master-data-decisions");
        page.navigate("/desk/master-data?kind=NAME_SEVERAL_CODES");
        assertThat(listed().count()).isZero();
        page.navigate("/desk/master-data?kind=NAME_SEVERAL_CODES&state=SETTLED");
        assertThat(listed().innerText()).contains("已决定");
    }

    private void the_next_comparison_does_not_raise_it_again() {
        page.navigate("/desk/master-data");
        press("现在比对");
        assertThat(main()).contains("比对完成");
        page.navigate("/desk/master-data?kind=NAME_SEVERAL_CODES");
        assertThat(listed().count()).isZero();
    }

    private Locator listed() {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(OFFICE));
    }

    private void row(int number, String code) {
        jdbc.sql("""
            INSERT INTO items.import_row (job_id, row_number, given, outcome, effect)
            VALUES (?, ?, jsonb_build_object('department', ?::text, 'dept_code', ?::text, 'region_code', '990122000000'), 'IMPORTED', 'NEW')\
            """).params(list, number, OFFICE, code).update();
    }

    private static String code(String first17) {
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
