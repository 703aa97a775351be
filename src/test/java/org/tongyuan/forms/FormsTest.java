package org.tongyuan.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {

    static final String SCHEMA = """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "食品经营许可申请表", "type": "object",
         "required": ["shop", "kind", "opened", "agreed", "idCard"],
         "properties": {
           "shop": {"type": "string", "title": "经营场所名称", "maxLength": 10, "x-ui": {"order": 1, "hint": "与门头一致"}},
           "kind": {"type": "string", "title": "主体业态", "oneOf": [{"const": "sale", "title": "食品销售经营者"}, {"const": "catering", "title": "餐饮服务经营者"}], "x-ui": {"order": 2}},
           "kitchen": {"type": "integer", "title": "厨房面积", "minimum": 8, "maximum": 5000, "x-ui": {"order": 3, "showIf": {"field": "kind", "equals": "catering"}}},
           "items": {"type": "array", "title": "经营项目", "minItems": 1, "items": {"enum": ["hot", "cold"]}, "x-ui": {"order": 4, "labels": {"hot": "热食类", "cold": "冷食类"}}},
           "opened": {"type": "string", "format": "date", "title": "开业日期", "x-ui": {"order": 5, "max": "today"}},
           "rent": {"type": "number", "title": "年租金", "x-ui": {"order": 6}},
           "idCard": {"type": "string", "title": "负责人身份证号码", "x-ui": {"order": 7, "widget": "idCard"}},
           "code": {"type": "string", "title": "统一社会信用代码", "x-ui": {"order": 8, "widget": "uscc"}},
           "phone": {"type": "string", "title": "联系电话", "x-ui": {"order": 9, "widget": "phone"}},
           "plate": {"type": "string", "title": "车牌号", "pattern": "^云[A-Z]", "x-ui": {"order": 10, "patternMessage": "车牌号以“云”开头，请核对。"}},
           "remark": {"type": "string", "title": "备注", "x-ui": {"order": 11, "widget": "textarea"}},
           "agreed": {"type": "boolean", "title": "所填内容真实", "x-ui": {"order": 12}}
         }}\
        """;

    private final Forms forms = forms();
    private final FormDefinition form = forms.read(SCHEMA);

    static Forms forms() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Clock clock = Clock.fixed(Instant.parse("2026-03-16T02:00:00Z"), LegalTime.ZONE);
        return new SchemaForms(JsonMapper.builder().build(), messages, new LegalTime(clock));
    }

    static Map<String, List<String>> good() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("shop", List.of(" 好邻居 "));
        answers.put("kind", List.of("sale"));
        answers.put("items", List.of("hot", "cold"));
        answers.put("opened", List.of("2026-03-16"));
        answers.put("idCard", List.of("11010519491231002x"));
        answers.put("agreed", List.of("on"));
        return answers;
    }

    private Map<String, String> checkWith(String field, String... values) {
        var answers = good();
        answers.put(field, List.of(values));
        return forms.check(form, answers);
    }

    @Test
    void reads_fields_in_the_order_they_are_asked() {
        assertThat(form.title()).isEqualTo("食品经营许可申请表");
        assertThat(form.fields()).extracting(Field::name).startsWith("shop", "kind", "kitchen", "items");
        assertThat(form.fields())
                .extracting(Field::kind)
                .containsExactly(
                        Field.Kind.TEXT,
                        Field.Kind.CHOICE,
                        Field.Kind.INTEGER,
                        Field.Kind.CHOICES,
                        Field.Kind.DATE,
                        Field.Kind.NUMBER,
                        Field.Kind.ID_CARD,
                        Field.Kind.USCC,
                        Field.Kind.PHONE,
                        Field.Kind.TEXT,
                        Field.Kind.TEXTAREA,
                        Field.Kind.BOOLEAN);
    }

    @Test
    void good_answers_pass_and_become_typed_json_and_back() {
        assertThat(forms.check(form, good())).isEmpty();
        String json = forms.toJson(form, good());
        assertThat(json)
                .isEqualTo("{\"shop\":\"好邻居\",\"kind\":\"sale\",\"items\":[\"hot\",\"cold\"],\"opened\":\"2026-03-16\","
                        + "\"idCard\":\"11010519491231002X\",\"agreed\":true}");
        assertThat(forms.toJson(form, forms.fromJson(form, json))).isEqualTo(json);
        assertThat(forms.fromJson(form, "{\"rent\": 12000.50, \"unknown\": 1}"))
                .isEqualTo(Map.of("rent", List.of("12000.5")));
    }

    @Test
    void what_is_missing_is_named_in_the_order_of_the_form() {
        assertThat(forms.check(form, Map.of()))
                .containsExactly(
                        Map.entry("shop", "请填写“经营场所名称”。"),
                        Map.entry("kind", "请选择“主体业态”。"),
                        Map.entry("opened", "请选择“开业日期”。"),
                        Map.entry("idCard", "请填写“负责人身份证号码”。"),
                        Map.entry("agreed", "请确认“所填内容真实”。"));
        assertThat(checkWith("agreed", "false")).containsKey("agreed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shop   | 一二三四五六七八九十一     | “经营场所名称”最多 10 个字，现在有 11 个字，请缩短。
        kind   | other                    | “主体业态”的选项不存在，请从列出的选项中选择。
        items  | raw                      | “经营项目”的选项不存在，请从列出的选项中选择。
        opened | 2026-02-30               | “开业日期”应当是真实的日期，例如 2026-03-16。
        opened | today                    | “开业日期”应当是真实的日期，例如 2026-03-16。
        opened | 2026-03-17               | “开业日期”不能晚于 2026年3月16日。
        rent   | 很多                      | “年租金”应当是数字，最多 6 位小数，例如 12.5。
        rent   | 1e9                      | “年租金”应当是数字，最多 6 位小数，例如 12.5。
        idCard | 110105194912310021       | “负责人身份证号码”不是有效的居民身份证号码，请核对 18 位号码。
        code   | 91990122MA00000000       | “统一社会信用代码”不是有效的统一社会信用代码，请核对 18 位代码。
        phone  | 12345                    | “联系电话”应当是 11 位手机号码，或者带区号的固定电话，例如 0990-6221234。
        plate  | 京A12345                  | 车牌号以“云”开头，请核对。
        """)
    void a_wrong_answer_gets_a_message_that_says_what_to_do(String field, String value, String message) {
        assertThat(checkWith(field, value)).containsExactly(Map.entry(field, message));
    }

    @ParameterizedTest
    @CsvSource({
        "phone, １３９ ９９９９ ８８８８, 13999998888",
        "idCard, 11010519491231002ｘ, 11010519491231002X",
        "rent, '12,000.50', 12000.5",
        "opened, ' 2026-03-01 ', 2026-03-01"
    })
    void full_width_digits_blanks_and_small_letters_are_no_errors(String field, String typed, String kept) {
        assertThat(checkWith(field, typed)).isEmpty();
        var answers = good();
        answers.put(field, List.of(typed));
        assertThat(forms.fromJson(form, forms.toJson(form, answers)).get(field)).containsExactly(kept);
    }

    @Test
    void a_question_that_is_not_asked_is_neither_checked_nor_kept() {
        assertThat(checkWith("kitchen", "3")).isEmpty();
        var answers = good();
        answers.put("kitchen", List.of("3"));
        assertThat(forms.toJson(form, answers)).doesNotContain("kitchen");
        answers.put("kind", List.of("catering"));
        assertThat(forms.check(form, answers)).containsExactly(Map.entry("kitchen", "“厨房面积”不能小于 8。"));
    }

    @Test
    void script_and_control_characters_are_text_like_any_other() {
        var answers = good();
        answers.put("remark", List.of("<script>alert(1)</script>\u0000\r\n第二行"));
        assertThat(forms.check(form, answers)).isEmpty();
        assertThat(forms.fromJson(form, forms.toJson(form, answers)).get("remark"))
                .containsExactly("<script>alert(1)</script>\n第二行");
    }

    @Test
    void labels_are_shown_instead_of_values() {
        assertThat(form.field("items").orElseThrow().display(List.of("hot", "cold")))
                .isEqualTo("热食类、冷食类");
        assertThat(form.field("opened").orElseThrow().display(List.of("2026-03-06")))
                .isEqualTo("2026年3月6日");
        assertThat(form.whenAsked(form.field("kitchen").orElseThrow())).isEqualTo("仅当“主体业态”为“餐饮服务经营者”时填写");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type": "object"                                                                     | 第 1 行
        {"type": "object", "properties": {}}                                                   | /properties
        {"type": "array"}                                                                      | /properties
        {"type": "object", "properties": {"a": {"type": "object"}}}                            | /properties/a/type
        {"type": "object", "properties": {"a b": {"type": "string"}}}                          | /properties/a b
        {"type": "object", "properties": {"a": {"type": "string", "pattern": "("}}}            | /properties/a/pattern
        {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"]}         | /required/b
        {"type": "object", "properties": {"a": {"$ref": "http://10.0.0.1/x"}}}                 | /properties/a/$ref
        {"type": "object", "properties": {"a": {"type": "string", "maxLength": -1}}}           | /properties/a/maxLength
        {"type": "object", "properties": {"a": {"type": "string", "x-ui": {"showIf": {"field": "b"}}}}} | /properties/a/x-ui/showIf
        """)
    void a_definition_that_cannot_be_asked_is_refused_with_the_place(String schema, String place) {
        assertThatThrownBy(() -> forms.read(schema)).isInstanceOfSatisfying(RuleBroken.class, e -> {
            assertThat(e.messageKey()).isEqualTo("form.definition.invalid");
            assertThat(e.args()).containsExactly(place);
        });
    }
}
