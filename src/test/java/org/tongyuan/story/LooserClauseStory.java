package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the province demands a county may tighten, never loosen. */
class LooserClauseStory extends Journey {

    private final String looser = "QH-11-" + UUID.randomUUID().toString().substring(0, 6);

    @AfterEach
    void the_draft_is_thrown_away() {
        jdbc.sql(
                        "DELETE FROM standards.clause_version v USING standards.clause c WHERE c.id = v.clause_id AND c.number = ?")
                .param(looser)
                .update();
        jdbc.sql("DELETE FROM standards.clause WHERE number = ?").param(looser).update();
    }

    @Test
    void a_county_cannot_loosen_what_the_province_demands() {
        signInAs("fengxue");
        page.navigate("/desk/standards/clauses/new");
        writes("到现场次数不超过两次", "given(visits)", "visits <= 2");
        page.getByLabel("上级条款编号").fill("S-10-003");
        press("保存并预览");
        assertThat(main()).contains("放宽了上级要求，不能发布", "上级要求 visits <= 1，本条款 visits <= 2 放宽了它；只能收紧，不能放宽");
        assertThat(page.locator("form[action$='/publication']").count())
                .as("there is nothing to publish it with")
                .isZero();
        isAccessible();
        shot("clause-loosened");
        follow("修改");
        page.locator("#expression").fill("visits <= 0");
        press("保存并预览");
        assertThat(main()).contains("与上级条款的差异", "收紧：visits <= 1 → visits <= 0");
    }

    private void writes(String name, String applies, String expression) {
        page.getByLabel("条款编号").first().fill(looser);
        page.getByLabel("所属标准编号").fill("S-10");
        page.locator("#title").fill(name);
        page.getByLabel("正文").fill(name + "。");
        page.getByLabel("依据").fill("县政务服务指南编制规范");
        page.locator("#applies").fill(applies);
        page.locator("#expression").fill(expression);
        page.getByLabel("不符合时怎么办").fill("请在事项管理中改正后重新发布。");
    }
}
