package org.tongyuan.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongyuan.agencies.Authority;
import org.tongyuan.cases.SampleItem;
import org.tongyuan.items.ProcedureProfile;

class RemedySentenceTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 16);
    private static final Authority DEPARTMENT = authority("清和县市场监督管理局", null);

    private static Authority authority(String name, String organ) {
        return new Authority(name, "清和县人民政府", "澄江市人民政府", organ, "清和县人民法院", "0999-7654321");
    }

    private static String of(ProcedureProfile profile, Authority authority, LocalDate on) {
        return String.join("", RemedySentence.of(profile, authority, true, on, SampleItem.LIMITS));
    }

    @Test
    void a_county_department_is_reviewed_by_the_county_government() {
        assertThat(of(ProcedureProfile.LICENCE, DEPARTMENT, ON))
                .isEqualTo("如对本决定不服，可以自收到本决定书之日起60日内向清和县人民政府申请行政复议，也可以自收到本决定书之日起6个月内依法直接向清和县人民法院提起行政诉讼。");
    }

    @Test
    void a_vertically_led_organ_is_reviewed_by_its_superior() {
        var tax = authority("国家税务总局清和县税务局", "国家税务总局澄江市税务局");
        assertThat(of(ProcedureProfile.CONFIRMATION, tax, ON)).contains("向国家税务总局澄江市税务局申请行政复议");
    }

    @Test
    void the_county_government_is_reviewed_by_the_city() {
        assertThat(of(ProcedureProfile.LICENCE, authority("清和县人民政府", null), ON)).contains("向澄江市人民政府申请行政复议");
    }

    @Test
    void the_justice_bureau_may_be_reviewed_by_either() {
        assertThat(of(ProcedureProfile.LICENCE, authority("清和县司法局", null), ON)).contains("向清和县人民政府或者上一级司法行政部门申请行政复议");
    }

    @Test
    void before_2024_the_superior_department_was_an_alternative() {
        assertThat(of(ProcedureProfile.LICENCE, DEPARTMENT, LocalDate.of(2023, 12, 31)))
                .contains("清和县人民政府或者上一级主管部门");
        assertThat(of(ProcedureProfile.LICENCE, DEPARTMENT, LocalDate.of(2024, 1, 1)))
                .doesNotContain("上一级主管部门");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcedureProfile.class,
            names = {"PUBLIC_SERVICE", "ENQUIRY"})
    void a_service_has_a_complaint_and_no_reconsideration(ProcedureProfile profile) {
        assertThat(of(profile, authority("清和县第一中学", null), ON))
                .contains("投诉", "0999-7654321")
                .doesNotContain("复议", "诉讼");
    }

    @ParameterizedTest
    @EnumSource(value = ProcedureProfile.class, mode = EnumSource.Mode.EXCLUDE, names = "ADJUDICATION")
    void what_was_granted_needs_no_remedy(ProcedureProfile profile) {
        assertThat(RemedySentence.of(profile, DEPARTMENT, false, ON, SampleItem.LIMITS))
                .isEmpty();
    }

    @Test
    void an_adjudication_tells_both_parties() {
        assertThat(RemedySentence.of(ProcedureProfile.ADJUDICATION, DEPARTMENT, false, ON, SampleItem.LIMITS))
                .hasSize(1);
    }

    @Test
    void an_unknown_court_is_the_competent_one() {
        var authority = new Authority("清和县民政局", "清和县人民政府", null, null, null, null);
        assertThat(of(ProcedureProfile.BENEFIT, authority, ON)).contains("向有管辖权的人民法院提起");
    }
}
