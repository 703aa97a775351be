package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * 何静 writes a list of people helped, with an identity number in it. 许宁 cannot conclude the review before the number is answered; 何静
 * cannot approve what she wrote; 方远 can, and the record stands in the four-level catalogue under its index number.
 */
class PublicationStory extends SpecialJourney {

    private static final String ID_NUMBER = "990122195004080040";

    private final String name =
            "清和县2026年2月临时救助情况" + UUID.randomUUID().toString().substring(0, 6);
    private String record = "";
    private String index = "";

    @AfterEach
    void the_record_is_thrown_away() {
        List<UUID> ids = jdbc.sql("SELECT DISTINCT record_id FROM disclosure.record_version WHERE name LIKE ?")
                .param(name + "%")
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            jdbc.sql("""
                UPDATE disclosure.catalogue_tally t SET records = t.records - 1 FROM disclosure.published p
                WHERE p.record_id = ? AND p.standing <> 'WITHDRAWN' AND t.region_level = p.region_level
                  AND (t.facet, t.value) IN (('AGENCY', p.agency_id::text), ('AGENCY_CATEGORY', p.agency_id || ' ' || p.category),
                    ('AUDIENCE', p.audience), ('CATEGORY', p.category), ('GENRE', p.genre), ('TOPIC', p.topic), ('YEAR', p.year::text))\
                """).param(id).update();
            for (String table : List.of("published", "record_act", "scan_hit", "record_file", "record_version")) {
                jdbc.sql("DELETE FROM disclosure." + table + " WHERE record_id = ?")
                        .param(id)
                        .update();
            }
            jdbc.sql("DELETE FROM disclosure.record WHERE id = ?").param(id).update();
            jdbc.sql("DELETE FROM search.entry WHERE kind = 'disclosure' AND id = ?")
                    .param(id.toString())
                    .update();
        }
    }

    @Test
    void a_draft_with_an_identity_number_reaches_the_catalogue_only_examined_and_approved_by_others() {
        on(2026, 3, 3);
        he_jing_writes_a_draft_with_an_identity_number();
        xu_ning_cannot_conclude_before_the_number_is_answered();
        he_jing_cannot_approve_her_own_draft();
        fang_yuan_approves_and_the_record_gets_its_index_number();
        everybody_finds_it_in_the_four_level_catalogue();
        on(2026, 4, 7);
        what_is_withdrawn_stays_with_its_reason();
    }

    private void he_jing_writes_a_draft_with_an_identity_number() {
        signInAs("hejing");
        page.navigate("/desk/disclosure/records");
        assertThat(main()).contains("本行政区域各机关主动公开的信息");
        isAccessible();
        shot("desk-disclosure-records");
        follow("起草");
        press("保存草稿");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#name-error").innerText()).contains("请填写信息名称");
        page.getByLabel("信息名称").fill(name);
        page.getByLabel("内容概述").fill("2月份临时救助的对象、原因和金额。");
        page.getByLabel("正文").fill("李秀英，身份证号" + ID_NUMBER + "，医疗支出大，救助3000元。");
        page.getByLabel("形成日期").fill("2026-03-02");
        page.getByLabel("信息来源").fill("社会救助股");
        page.getByLabel("信息分类").selectOption("C7");
        page.getByLabel("主题分类").selectOption("16");
        page.getByLabel("体裁").selectOption("23");
        isAccessible();
        shot("desk-disclosure-form");
        press("保存草稿");
        assertThat(heading()).isEqualTo(name);
        record = path();
        assertThat(main()).contains("起草中", "公开期限 2026年3月30日", "身份证号码", "990**************0", "未处理");
        isAccessible();
        shot("desk-disclosure-draft");
        press("提交，核对来源");
        page.getByLabel("本机关制作").check();
        press("来源无误，送保密审查");
        assertThat(main()).contains("来源已核对", "待保密审查");
    }

    private void xu_ning_cannot_conclude_before_the_number_is_answered() {
        signInAs("xuning");
        page.navigate(record);
        page.getByLabel("可以公开", exactly()).check();
        page.getByLabel("依据").fill("不涉及国家秘密，姓名已征得同意");
        press("记录结论");
        assertThat(main()).contains("还有 1 处疑似个人信息没有处理");
        assertThat(page.getByLabel("依据").inputValue()).isEqualTo("不涉及国家秘密，姓名已征得同意");
        isAccessible();
        shot("desk-disclosure-review");
        page.locator("form[action$='/mask'] button").first().click();
        assertThat(main()).contains("已在文字中隐去", "990**************0").doesNotContain(ID_NUMBER);
        page.getByLabel("可以公开", exactly()).check();
        page.getByLabel("依据").fill("不涉及国家秘密，姓名已征得同意");
        press("记录结论");
        assertThat(main()).contains("审查结论已记录：可以公开", "待批准公开");
    }

    /** She has not the right; that even somebody with the right cannot approve what they wrote is proved without a browser. */
    private void he_jing_cannot_approve_her_own_draft() {
        signInAs("hejing");
        page.navigate(record);
        assertThat(page.locator("form[action$='/approval']").count()).isZero();
        assertThat(page.locator("form[action$='/review']").count()).isZero();
        page.navigate("/disclosure/search?query=" + name);
        assertThat(main()).doesNotContain("2月份临时救助的对象、原因和金额");
    }

    private void fang_yuan_approves_and_the_record_gets_its_index_number() {
        signInAs("fangyuan");
        page.navigate(record);
        press("批准公开");
        assertThat(main()).contains("已经公开，索引号");
        index = page.locator("a[href^='/disclosure/records/']").first().innerText();
        assertThat(index).matches("[0-9A-Z]{9}/202603-\\d{5}");
        isAccessible();
        shot("desk-disclosure-published");
    }

    private void everybody_finds_it_in_the_four_level_catalogue() {
        context.clearCookies();
        page.navigate("/disclosure");
        assertThat(main()).contains("法定主动公开内容", "最近公开");
        isAccessible();
        shot("disclosure");
        page.navigate("/disclosure/catalogue");
        page.getByLabel("层级").selectOption("COUNTY");
        page.getByLabel("信息分类").selectOption("C7");
        page.getByLabel("公开年份").selectOption("2026");
        press("查看");
        assertThat(main()).contains(name, index);
        assertThat(page.getByLabel("层级").locator("option").allInnerTexts()).hasSize(5);
        isAccessible();
        shot("disclosure-catalogue");
        follow(name);
        assertThat(path()).isEqualTo("/disclosure/records/" + index);
        assertThat(main())
                .contains(index, "清和县人民政府办公室", "2026年3月2日", "990**************0")
                .doesNotContain(ID_NUMBER);
        page.locator("summary").first().click();
        assertThat(main()).contains("社会救助（条例第二十一条）");
        isAccessible();
        shot("disclosure-record");
        page.navigate("/disclosure/guide");
        isAccessible();
        shot("disclosure-guide");
    }

    private void what_is_withdrawn_stays_with_its_reason() {
        signInAs("fangyuan");
        page.navigate(record);
        Locator withdrawal =
                page.locator("details", new com.microsoft.playwright.Page.LocatorOptions().setHasText("撤回的理由"));
        withdrawal.locator("summary").click();
        page.getByLabel("撤回的理由").fill("名单有误，另行公示。");
        withdrawal.locator("button").click();
        assertThat(main()).contains("已经撤回", "已撤回");
        context.clearCookies();
        page.navigate("/disclosure/records/" + index);
        assertThat(main()).contains("这份信息已经撤回", "名单有误，另行公示。", "2026年4月7日").doesNotContain(name);
        isAccessible();
        shot("disclosure-withdrawn");
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
