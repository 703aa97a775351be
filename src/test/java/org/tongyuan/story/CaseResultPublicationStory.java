package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/**
 * 张伟's licence is granted; 何静 prepares its result, 许宁 examines it, 方远 approves it, and everybody reads it without his name. A second
 * one goes out under a class rule. When the first is revoked it is taken down with its reason.
 */
class CaseResultPublicationStory extends SpecialJourney {

    private static final String HELD = "另案测试";

    private final String ruleName = "食品经营许可公开规则" + UUID.randomUUID().toString().substring(0, 6);
    private String first = "";
    private String second = "";
    private String index = "";

    @AfterEach
    void the_results_are_thrown_away() {
        jdbc.sql("UPDATE disclosure.result SET held = NULL WHERE held = ?")
                .param(HELD)
                .update();
        List<UUID> records = jdbc.sql(
                        "SELECT record_id FROM disclosure.result WHERE case_number = ANY (?) AND record_id IS NOT NULL")
                .param(new String[] {first, second})
                .query(UUID.class)
                .list();
        jdbc.sql("UPDATE disclosure.result SET record_id = NULL, rule_id = NULL WHERE case_number = ANY (?)")
                .param(new String[] {first, second})
                .update();
        jdbc.sql("DELETE FROM disclosure.class_rule WHERE name = ?")
                .param(ruleName)
                .update();
        records.forEach(this::throwAway);
    }

    private void throwAway(UUID record) {
        jdbc.sql("""
            UPDATE disclosure.catalogue_tally t SET records = t.records - 1 FROM disclosure.published p
            WHERE p.record_id = ? AND p.standing <> 'WITHDRAWN' AND t.region_level = p.region_level
              AND (t.facet, t.value) IN (('AGENCY', p.agency_id::text), ('AGENCY_CATEGORY', p.agency_id || ' ' || p.category),
                ('AUDIENCE', p.audience), ('CATEGORY', p.category), ('GENRE', p.genre), ('TOPIC', p.topic), ('YEAR', p.year::text))\
            """).param(record).update();
        for (String table : List.of("published", "record_act", "scan_hit", "record_file", "record_version")) {
            jdbc.sql("DELETE FROM disclosure." + table + " WHERE record_id = ?")
                    .param(record)
                    .update();
        }
        jdbc.sql("DELETE FROM disclosure.record WHERE id = ?").param(record).update();
        jdbc.sql("DELETE FROM search.entry WHERE kind = 'disclosure' AND id = ?")
                .param(record.toString())
                .update();
    }

    @Test
    void a_granted_licence_is_published_without_the_name_and_taken_down_when_it_is_revoked() {
        on(2026, 3, 2);
        first = reviewedFoodLicence(DemoPeople.ZHANG_WEI);
        grant(first);
        on(2026, 3, 4);
        he_jing_finds_it_in_the_queue_and_prepares_it();
        xu_ning_examines_and_fang_yuan_approves();
        everybody_reads_it_without_the_name();
        the_power_shows_how_it_is_exercised();
        on(2026, 3, 9);
        a_class_rule_is_written_examined_and_approved_by_three();
        a_second_licence_goes_out_under_the_rule();
        on(2026, 3, 16);
        county().act(first, "revocation", Map.of("reason", "申请人用虚假材料取得许可"));
        the_first_is_taken_down_with_its_reason();
    }

    private void he_jing_finds_it_in_the_queue_and_prepares_it() {
        signInAs("hejing");
        opensInQueue(first);
        assertThat(main()).contains("公开期限 2026年3月30日", "双公示 2026年3月11日", "张*", "证件号码不公开", "还没有记录个人信息保护影响评估");
        assertThat(page.locator("section[aria-labelledby=preview-heading]").innerText())
                .doesNotContain("张伟");
        isAccessible();
        shot("desk-result");
        press("记录评估");
        assertThat(page.title()).startsWith("错误：");
        page.getByLabel("评估内容").fill("公开是为了接受监督；只公开姓氏，不公开证件号码，对个人影响小。");
        press("记录评估");
        assertThat(main()).contains("影响评估已记录", "何静");
        press("生成公开稿件");
        assertThat(heading()).contains("准予张*");
        press("提交，核对来源");
        page.getByLabel("本机关制作").check();
        press("来源无误，送保密审查");
        assertThat(main()).contains("待保密审查");
    }

    private void xu_ning_examines_and_fang_yuan_approves() {
        String record = path();
        signInAs("xuning");
        page.navigate(record);
        page.getByLabel("可以公开", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("依据").fill("不涉及国家秘密和商业秘密，自然人信息已隐去");
        press("记录结论");
        signInAs("fangyuan");
        page.navigate(record);
        press("批准公开");
        assertThat(main()).contains("已经公开，索引号");
        index = page.locator("a[href^='/disclosure/records/']").first().innerText();
    }

    private void everybody_reads_it_without_the_name() {
        context.clearCookies();
        page.navigate("/disclosure/results");
        page.getByLabel("类型").selectOption("LICENCE");
        page.getByLabel("名称、机关或者证照编号").fill("食品经营许可");
        press("查看");
        assertThat(main()).contains(index, "准予张*");
        isAccessible();
        shot("disclosure-results");
        page.locator("a[href='/disclosure/records/" + index + "']").click();
        assertThat(main()).contains("准予行政许可", "自然人（姓名已隐去", "第四十条").doesNotContain("张伟");
        isAccessible();
        shot("disclosure-result");
    }

    private void the_power_shows_how_it_is_exercised() {
        page.navigate("/disclosure/powers");
        isAccessible();
        shot("disclosure-powers");
        page.getByLabel("名称、编码或者依据").fill("食品经营许可（新办）");
        press("查看");
        follow(FOOD);
        assertThat(main()).contains("运行流程", "风险", "正在办理", "最近准予的", "自然人").doesNotContain("张伟");
        isAccessible();
        shot("disclosure-power");
        page.navigate("/disclosure/standard-catalogue");
        assertThat(main()).contains("公开内容（要素）");
        isAccessible();
        shot("disclosure-standard-catalogue");
        signInAs("hejing");
        page.navigate("/desk/disclosure/powers");
        isAccessible();
        shot("desk-powers");
        follow(FOOD);
        isAccessible();
        shot("desk-power");
    }

    private void a_class_rule_is_written_examined_and_approved_by_three() {
        // The tick goes on while this story is told, and its rule is to release no case of another test.
        jdbc.sql("UPDATE disclosure.result SET held = ? WHERE held IS NULL")
                .param(HELD)
                .update();
        signInAs("hejing");
        page.navigate("/desk/disclosure/results/rules/new");
        press("提交审查");
        assertThat(page.title()).startsWith("错误：");
        page.getByLabel("规则名称").fill(ruleName);
        page.getByLabel("决定机关").selectOption(agency());
        page.getByLabel("个人信息保护影响评估").fill("只公开姓氏，不公开证件号码，对个人影响小。");
        page.getByLabel("生效日期").fill("2026-03-09");
        page.getByLabel("到期日期").fill("2026-12-31");
        isAccessible();
        shot("desk-rule-form");
        press("提交审查");
        assertThat(heading()).isEqualTo(ruleName);
        String rule = path();
        assertThat(main()).contains("待审查", "你起草了这个规则，不能审查或者批准它");
        signInAs("xuning");
        page.navigate(rule);
        page.getByLabel("可以公开的依据").fill("不涉及国家秘密，自然人信息已隐去");
        press("这一类可以公开");
        signInAs("fangyuan");
        page.navigate(rule);
        press("批准规则");
        assertThat(main()).contains("生效中", "许宁", "方远");
        isAccessible();
        shot("desk-rule");
    }

    private void a_second_licence_goes_out_under_the_rule() {
        second = reviewedFoodLicence(DemoPeople.CITIZENS.get(1));
        grant(second);
        signInAs("hejing");
        page.navigate("/desk/disclosure/results/rules");
        isAccessible();
        follow(ruleName);
        press("按规则公开待办理的结果");
        assertThat(main()).contains("按规则公开了").containsPattern("已按规则公开\\s+1 件");
        var record = jdbc.sql("""
            SELECT p.index_no, v.body, v.reviewer FROM disclosure.result q JOIN disclosure.published p ON p.record_id = q.record_id
            JOIN disclosure.record_version v ON v.record_id = p.record_id WHERE q.case_number = ?\
            """).param(second).query().singleRow();
        assertThat(record).containsEntry("reviewer", "许宁");
        context.clearCookies();
        page.navigate("/disclosure/records/" + record.get("index_no"));
        assertThat(main())
                .contains("按类别规则“" + ruleName + "”公开", "许宁", "方远")
                .doesNotContain(DemoPeople.CITIZENS.get(1).name());
    }

    private void the_first_is_taken_down_with_its_reason() {
        signInAs("fangyuan");
        page.navigate("/desk/disclosure/results");
        opensInQueue(first);
        assertThat(main()).contains("待撤下", "撤下期限 2026年3月19日");
        isAccessible();
        shot("desk-take-down");
        press("撤下");
        assertThat(main()).contains("已经撤下", "已撤下");
        context.clearCookies();
        page.navigate("/disclosure/records/" + index);
        assertThat(main()).contains("这份信息已经撤回", "第六十九条").doesNotContain("准予张*");
        page.navigate("/disclosure/results");
        assertThat(main()).doesNotContain(index);
        assertThat(jdbc.sql("SELECT ended_on FROM disclosure.published WHERE index_no = ?")
                        .param(index)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 3, 16));
    }

    /** By its own address: other cases may be due earlier. */
    private void opensInQueue(String number) {
        page.navigate("/desk/disclosure/results");
        assertThat(heading()).isEqualTo("结果公开");
        isAccessible();
        shot("desk-results");
        String id = jdbc.sql("SELECT id FROM disclosure.result WHERE case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        page.navigate("/desk/disclosure/results/" + id);
        assertThat(main()).contains(number);
    }

    private String agency() {
        return agencies.byName("990122", "清和县市场监督管理局").orElseThrow().id().toString();
    }
}
