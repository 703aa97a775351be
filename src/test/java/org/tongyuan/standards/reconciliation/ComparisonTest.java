package org.tongyuan.standards.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongyuan.agencies.MasterRecord;
import org.tongyuan.agencies.MasterRecord.Kind;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;

class ComparisonTest {

    private static final String REGION = "990122";
    private static final String CODE = code("11990122MB0001234");
    private static final String OTHER = code("11990122MB0009876");

    private static String code(String first17) {
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private static Held held(String source, String key, String name, String code) {
        return new Held(source, new MasterRecord(key, Kind.AGENCY, name, code, REGION, "", 1, false), "清和县");
    }

    private static Comparison compare(Held... records) {
        return compare(null, records);
    }

    private static Comparison compare(@Nullable Outcome decided, Held... records) {
        return new Comparison(List.of(records), c -> decided, REGION::equals);
    }

    private static List<Contradiction.Kind> kinds(Comparison comparison) {
        return comparison.contradictions().stream().map(Contradiction::kind).toList();
    }

    @Test
    void the_same_code_is_the_same_agency_and_other_names_for_it_are_a_contradiction() {
        Comparison found = compare(held("a", "1", "清和县水利局", CODE), held("b", "1", "清和县水务局", CODE));
        assertThat(found.bodies().values()).containsOnly("a:1");
        assertThat(kinds(found)).containsExactly(Contradiction.Kind.CODE_SEVERAL_NAMES);
    }

    @Test
    void the_name_written_with_the_regions_name_with_blanks_or_in_full_width_is_the_same_name() {
        Comparison found =
                compare(held("a", "1", "清和县经信局", CODE), held("b", "1", "县经信局", ""), held("c", "1", " 经 信 局（）", CODE));
        assertThat(found.bodies().values()).containsOnly("a:1");
        assertThat(kinds(found)).isEmpty();
    }

    @Test
    void one_name_with_two_codes_is_a_contradiction_and_stays_apart_when_so_decided() {
        Held one = held("a", "1", "清和县林业局", CODE);
        Held two = held("b", "1", "清和县林业局", OTHER);
        assertThat(kinds(compare(one, two))).containsExactly(Contradiction.Kind.NAME_SEVERAL_CODES);
        assertThat(compare(one, two).bodies().values()).containsOnly("a:1");
        assertThat(compare(Outcome.DIFFERENT, one, two).bodies().values()).containsOnly("a:1", "b:1");
    }

    @Test
    void an_organization_code_names_the_agency_whose_credit_code_contains_it_and_is_out_of_use() {
        String organization = "083372204";
        String credit = code("11511301" + organization);
        Comparison found = compare(held("a", "1", "清和县教育局", credit), held("b", "1", "清和县教科体局", "08337220-4"));
        assertThat(found.bodies().values()).containsOnly("a:1");
        assertThat(kinds(found))
                .contains(Contradiction.Kind.CODE_ABOLISHED)
                .doesNotContain(Contradiction.Kind.CODE_INVALID);
    }

    @Test
    void wrong_codes_say_what_is_wrong_with_them() {
        String wrong = CODE.substring(0, 17) + (CODE.charAt(17) == '1' ? '2' : '1');
        assertThat(kinds(compare(held("a", "1", "甲局", wrong)))).containsExactly(Contradiction.Kind.CODE_INVALID);
        assertThat(Code.fault(wrong)).contains("应为 " + CODE.charAt(17));
        assertThat(Code.fault("11736")).contains("有 5 位");
        assertThat(Code.fault("083372204")).contains("组织机构代码");
        assertThat(Code.fault("08337220-5")).contains("校验码不对");
        assertThat(Code.fault(CODE)).isEmpty();
    }

    @Test
    void a_short_form_and_a_name_with_much_in_common_are_proposed_and_joined_only_by_a_decision() {
        Held brief = held("a", "1", "清和县经信局", "");
        Held full = held("b", "1", "清和县经济和信息化局", "");
        assertThat(kinds(compare(brief, full))).containsExactly(Contradiction.Kind.SIMILAR);
        assertThat(compare(brief, full).bodies().values()).containsOnly("a:1", "b:1");
        assertThat(compare(Outcome.SAME, brief, full).bodies().values()).containsOnly("a:1");
        assertThat(Names.alike("财政局", "民政局")).isFalse();
        assertThat(Names.alike("自然资源和规划局", "自然资源规划局")).isTrue();
    }

    @Test
    void an_unknown_division_and_an_ended_agency_that_is_still_used_are_found() {
        var ended = new Held("a", new MasterRecord("1", Kind.AGENCY, "粮食局", "", REGION, "", 1, true), "清和县");
        var used = new Held("b", new MasterRecord("1", Kind.AGENCY, "粮食局", "", REGION, "", 7, false), "清和县");
        var lost = new Held("b", new MasterRecord("2", Kind.AGENCY, "档案局", "", "998877000000", "", 1, false), "");
        Comparison found = compare(ended, used, lost);
        assertThat(kinds(found))
                .containsExactlyInAnyOrder(Contradiction.Kind.ENDED_IN_USE, Contradiction.Kind.DIVISION_UNKNOWN);
    }

    @Test
    void the_same_values_are_the_same_contradiction_however_often_they_occur() {
        var once = new Contradiction(Contradiction.Kind.CODE_INVALID, "11736", List.of(held("a", "1", "甲局", "11736")));
        var again = new Contradiction(
                Contradiction.Kind.CODE_INVALID,
                "11736",
                List.of(held("a", "2", "甲局", "11736"), held("a", "3", "甲局", " 11736 ")));
        var changed =
                new Contradiction(Contradiction.Kind.CODE_INVALID, "11736", List.of(held("a", "1", "乙局", "11736")));
        assertThat(again.fingerprint()).isEqualTo(once.fingerprint());
        assertThat(changed.fingerprint()).isNotEqualTo(once.fingerprint());
    }
}
