package org.tongyuan.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.ElementFormat;
import org.tongyuan.standards.element.Elements;

class CompatibilityTest {

    private static final String BEFORE =
            "schema m 1.0 报文\ncode 1 itemCode\nname 0..1 itemName\nlines 0..n : 行\n  days 1 limitDays\n";

    private static List<String> reasons(String after) {
        return Compatibility.reasons(schema(BEFORE), schema(after));
    }

    private static MessageSchema schema(String text) {
        return SchemaText.read(text, Elements.ofFile());
    }

    @Test
    void what_only_adds_or_loosens_breaks_nothing() {
        assertThat(
                        reasons(
                                "schema m 1.1 报文\ncode 0..1 itemCode\nmore 0..1 topic\nname 0..1 itemName\nlines 0..n : 行\n  days 0..1 limitDays\n"))
                .isEmpty();
    }

    @Test
    void each_thing_that_breaks_is_named_with_its_place() {
        assertThat(reasons("schema m 1.1 报文\nname 1 itemName\ntopic 1 topic\nlines 0..1 : 行\n  days 1 visitCount\n"))
                .contains("code：删去了", "name：由选填改为必填", "topic：新增为必填", "lines：由多个改为单个")
                .anyMatch(r -> r.startsWith("lines/days：格式由 n..4 收窄"));
        assertThat(reasons(
                        "schema m 1.1 报文\nname 0..1 itemName\ncode 1 itemCode\nlines 0..n : 行\n  days 1 limitDays\n"))
                .containsExactly("根：改变了先后次序");
    }

    @Test
    void a_break_demands_a_new_major_version() {
        MessageSchema before = schema(BEFORE);
        assertThatThrownBy(() -> Compatibility.mustFollow(before, schema("schema m 1.1 报文\ncode 1 itemCode\n")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Compatibility.mustFollow(before, schema(BEFORE)))
                .isInstanceOf(RuleBroken.class);
        Compatibility.mustFollow(before, schema("schema m 2.0 报文\ncode 1 itemCode\n"));
    }

    @Test
    void a_code_taken_away_breaks_and_one_added_does_not() {
        DataElement kind = Elements.ofFile().find("itemKind", "1.0").orElseThrow();
        var more = new LinkedHashMap<>(kind.codes());
        more.put("LATER", "以后");
        assertThat(Compatibility.reasons(kind, with(kind, more))).isEmpty();
        more.remove("PROMISED");
        assertThat(Compatibility.reasons(kind, with(kind, more))).containsExactly("删去代码 PROMISED");
    }

    private static DataElement with(DataElement e, LinkedHashMap<String, String> codes) {
        return new DataElement(
                e.id(),
                e.name(),
                e.english(),
                "1.1",
                e.status(),
                null,
                e.format(),
                e.pattern(),
                e.unit(),
                codes,
                e.source(),
                e.registrar(),
                e.definition());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an..60 | an..100 | true",
                "an..60 | an..59 | false",
                "an0..60 | an..60 | false",
                "an12 | an..12 | true",
                "n..4 | n..6 | true",
                "n..4 | n..6,2 | true",
                "n..6,2 | n..6 | false",
                "d10 | dt | false",
                "b | b | true"
            })
    void a_format_takes_what_another_wrote_or_not(String before, String after, boolean takes) {
        assertThat(ElementFormat.read(after).takesAllOf(ElementFormat.read(before)))
                .isEqualTo(takes);
    }
}
