package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody on a phone reports a rumour without saying who they are; 何静 checks it, three people bring the clarification to the public. */
class ClarificationStory extends SpecialJourney {

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String name = "关于网传停水三天的澄清" + mark;
    private String receipt = "";
    private String number = "";
    private String record = "";

    @AfterEach
    void what_was_made_is_thrown_away() {
        List<UUID> ids = jdbc.sql("SELECT DISTINCT record_id FROM disclosure.record_version WHERE name = ?")
                .param(name)
                .query(UUID.class)
                .list();
        for (String table : List.of("clarification_act", "clarification_file")) {
            jdbc.sql("DELETE FROM disclosure." + table
                            + " WHERE clarification_id IN (SELECT id FROM disclosure.clarification WHERE receipt = ?)")
                    .param(receipt)
                    .update();
        }
        jdbc.sql("DELETE FROM disclosure.clarification WHERE receipt = ?")
                .param(receipt)
                .update();
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
    void a_rumour_is_reported_checked_and_clarified_in_public() {
        on(2026, 3, 3);
        somebody_reports_a_rumour_on_a_phone();
        on(2026, 3, 5);
        he_jing_finds_it_false_and_drafts_the_clarification();
        others_examine_and_approve_it();
        whoever_reported_it_reads_the_clarification();
    }

    private void somebody_reports_a_rumour_on_a_phone() {
        on_a_phone();
        page.navigate("/disclosure/clarifications");
        isAccessible();
        shot("clarifications");
        follow("反映虚假或者不完整信息");
        press("提交");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#what-error").innerText()).contains("请写明哪些内容虚假");
        page.locator("#what").fill("业主群里说全县停水三天，大家都在抢水。" + mark);
        page.locator("#seenAt").fill("“清和业主”微信群");
        isAccessible();
        shot("clarification-report");
        press("提交");
        assertThat(heading()).isEqualTo("反映已经收到");
        assertThat(main()).contains("待核查", "2026年3月10日", "清和县人民政府办公室").doesNotContain("抢水");
        receipt = path().substring(path().lastIndexOf('/') + 1);
        isAccessible();
        shot("clarification-receipt");
    }

    private void he_jing_finds_it_false_and_drafts_the_clarification() {
        signInAs("hejing");
        page.navigate("/desk/disclosure/clarifications");
        isAccessible();
        shot("desk-clarifications");
        page.locator("a:has-text('" + mark + "')").click();
        number = path().substring(path().lastIndexOf('/') + 1);
        assertThat(main()).contains("匿名", "“清和业主”微信群");
        page.getByLabel("属于虚假信息").check();
        page.locator("#reason").fill("自来水公司没有停水计划。");
        isAccessible();
        shot("desk-clarification");
        press("记录结论");
        assertThat(main()).contains("待澄清", "自来水公司没有停水计划。");
        page.locator("#name").fill(name);
        page.locator("#wrong").fill("网传“全县停水三天”。");
        page.locator("#accurate").fill("县城供水正常，没有停水计划；计划停水会提前24小时在这里公告。");
        isAccessible();
        shot("desk-clarification-draft");
        press("起草澄清");
        record = path();
        assertThat(heading()).isEqualTo(name);
        press("提交，核对来源");
        page.getByLabel("本机关制作").check();
        press("来源无误，送保密审查");
    }

    private void others_examine_and_approve_it() {
        signInAs("xuning");
        page.navigate(record);
        page.locator("input[value=PUBLIC]").check();
        page.locator("#basis").fill("不涉及国家秘密和个人隐私");
        press("记录结论");
        signInAs("fangyuan");
        page.navigate(record);
        press("批准公开");
        page.navigate("/desk/disclosure/clarifications/" + number);
        assertThat(main()).contains("已澄清", name);
    }

    private void whoever_reported_it_reads_the_clarification() {
        context.clearCookies();
        page.navigate("/disclosure/clarifications/reports/" + receipt);
        assertThat(main()).contains("反映已经办结", "属于虚假信息");
        follow(name);
        assertThat(main()).contains("被澄清的信息", "县城供水正常");
        isAccessible();
        page.navigate("/disclosure/clarifications");
        assertThat(main()).contains(name);
    }
}
