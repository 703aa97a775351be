package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.SampleItem;

/** Every reply: its article, its row in the annual report, its letter, and its remedy before and after the law of 2024. */
class ReplyTypeTest {

    private static final LocalDate OLD = LocalDate.of(2023, 12, 29);
    private static final LocalDate NEW = LocalDate.of(2024, 1, 2);
    private static final Authority MARKET = new Authority("清和县市场监督管理局", "清和县人民政府", "清和市人民政府", null, "清和县人民法院", null);

    private final TimeLimits limits = SampleItem.LIMITS;
    private final LetterTexts texts = new LetterTexts();

    static Stream<Arguments> table() {
        return Stream.of(
                row(ReplyType.ALREADY_PUBLIC, "第三十六条第一项", ReportRow.GRANTED, "已主动公开", false),
                row(ReplyType.GRANT, "第三十六条第二项", ReportRow.GRANTED, "予以公开", false),
                row(ReplyType.DENY_STATE_SECRET, "第十四条", ReportRow.STATE_SECRET, "不予公开", true),
                row(ReplyType.DENY_LAW_FORBIDS, "第十四条", ReportRow.FORBIDDEN_BY_LAW, "不予公开", true),
                row(ReplyType.DENY_SAFETY, "第十四条", ReportRow.THREE_SAFETIES_ONE_STABILITY, "不予公开", true),
                row(ReplyType.DENY_THIRD_PARTY, "第十五条", ReportRow.THIRD_PARTY, "不予公开", true),
                row(ReplyType.DENY_INTERNAL, "第十六条第一款", ReportRow.INTERNAL_AFFAIRS, "不予公开", true),
                row(ReplyType.DENY_PROCESS, "第十六条第二款", ReportRow.PROCESS_INFORMATION, "不予公开", true),
                row(ReplyType.DENY_ENFORCEMENT_FILE, "第十六条第二款", ReportRow.ENFORCEMENT_FILE, "不予公开", true),
                row(ReplyType.ADMIN_QUERY, "第三十六条第七项", ReportRow.ADMINISTRATIVE_QUERY, "行政查询", false),
                row(ReplyType.NOT_EXIST, "第三十六条第四项", ReportRow.NOT_HELD, "信息不存在", false),
                row(ReplyType.NOT_THIS_AGENCY, "第三十六条第五项", ReportRow.NOT_HELD, "不属于本机关", false),
                row(ReplyType.NEEDS_CREATION, "第三十八条", ReportRow.NEEDS_MAKING, "加工、分析", false),
                row(ReplyType.UNCLEAR, "第三十条", ReportRow.STILL_UNCLEAR, "仍不明确", false),
                row(ReplyType.PETITION_MATTER, "第三十九条第一款", ReportRow.PETITION, "不作为政府信息公开申请处理", false),
                row(ReplyType.REPEAT, "第三十六条第六项", ReportRow.REPEATED, "不予重复处理", false),
                row(ReplyType.PUBLICATION_WANTED, "第三十九条第二款", ReportRow.PUBLICATION, "公开出版物", false),
                row(ReplyType.ABNORMAL, "第三十五条", ReportRow.EXCESSIVE, "不予处理", false),
                row(ReplyType.RECONFIRM, "第三十八条", ReportRow.RECONFIRMATION, "不予处理", false),
                row(ReplyType.ABANDONED_CORRECTION, "第三十条", ReportRow.NOT_CORRECTED, "不再处理", false));
    }

    private static Arguments row(
            ReplyType type, String article, ReportRow row, String title, boolean reconsiderationFirst) {
        return Arguments.of(type, article, row, title, reconsiderationFirst);
    }

    @ParameterizedTest
    @MethodSource("table")
    void has_its_article_row_letter_and_remedy(
            ReplyType type, String article, ReportRow row, String title, boolean reconsiderationFirst) {
        assertThat(type.article()).startsWith(article);
        assertThat(type.row()).isEqualTo(row);
        var letter = texts.reply(type, facts());
        assertThat(letter.title()).contains(title);
        assertThat(letter.paragraphs().toString())
                .as("the letter names its article")
                .contains(article)
                .doesNotContain("{");
        assertThat(remedy(type, NEW)).contains(reconsiderationFirst ? "应当自收到" : "也可以自收到");
        assertThat(remedy(type, NEW)).contains("向清和县人民政府申请行政复议").contains("清和县人民法院");
        assertThat(remedy(type, OLD))
                .as("before 2024 either way was open, and the superior department was one")
                .contains("也可以自收到")
                .contains("清和县人民政府或者上一级主管部门");
    }

    @Test
    void a_partial_disclosure_has_the_sentence_for_its_refused_part() {
        assertThat(ReplyType.PARTIAL.article()).isEqualTo("第三十七条");
        assertThat(ReplyType.PARTIAL.row()).isEqualTo(ReportRow.PARTLY_GRANTED);
        String sentence = String.join(
                "", ReplyRemedy.of(ReplyType.PARTIAL, List.of(ReplyType.DENY_THIRD_PARTY), MARKET, NEW, limits));
        assertThat(sentence)
                .startsWith("如对不予公开的部分不服，应当自收到本答复书之日起60日内先向清和县人民政府申请行政复议")
                .contains("15日内");
        assertThat(texts.reply(ReplyType.PARTIAL, facts()).paragraphs().toString())
                .contains("第三十七条");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRANT", "PARTIAL"})
    void another_form_than_asked_and_a_place_to_consult_are_in_the_letter(ReplyType type) {
        assertThat(texts.reply(type, facts()).paragraphs().toString()).doesNotContain("第四十条", "时间和地点");
        var facts = facts();
        facts.put("wantedForm", "纸质");
        facts.put("formReason", "原件脆化");
        facts.put("appointment", "县档案室");
        assertThat(texts.reply(type, facts).paragraphs().toString())
                .contains("要求以纸质的形式提供", "第四十条", "原件脆化", "时间和地点：县档案室");
    }

    @Test
    void what_ends_without_a_reply_says_so() {
        assertThat(remedy(ReplyType.WITHDRAWN, NEW)).isEmpty();
        assertThat(ReplyType.ABANDONED_FEE.row()).isEqualTo(ReportRow.FEE_NOT_PAID);
        assertThat(texts.reply(ReplyType.ABANDONED_FEE, facts()).paragraphs().toString())
                .contains("国办函〔2020〕109号");
    }

    @Test
    void every_row_of_the_report_is_reached_by_a_reply() {
        Set<ReportRow> reached = EnumSet.noneOf(ReportRow.class);
        for (ReplyType type : ReplyType.values()) {
            reached.add(type.row());
        }
        assertThat(reached).containsExactlyInAnyOrder(ReportRow.values());
    }

    @ParameterizedTest
    @EnumSource(ReplyType.class)
    void every_reply_has_a_letter(ReplyType type) {
        var letter = texts.reply(type, facts());
        assertThat(letter.title()).isNotBlank();
        assertThat(letter.paragraphs()).isNotEmpty();
        if (type.chosen()) {
            assertThat(letter.paragraphs().getFirst()).contains("GK-990122-2026-00001");
        }
    }

    private String remedy(ReplyType type, LocalDate on) {
        return String.join("", ReplyRemedy.of(type, List.of(), MARKET, on, limits));
    }

    private static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        for (String name : List.of(
                "receivedOn",
                "wanted",
                "reason",
                "provided",
                "competent",
                "form",
                "grounds",
                "lapsedOn",
                "withdrawnOn")) {
            facts.put(name, name);
        }
        facts.put("number", "GK-990122-2026-00001");
        return facts;
    }
}
