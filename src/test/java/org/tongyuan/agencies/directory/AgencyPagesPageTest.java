package org.tongyuan.agencies.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.OrganizationCode;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

@TongyuanTest
class AgencyPagesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Regions regions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_demo_county_stands() {
        assertThat(agencies.home().name()).isEqualTo("清和县");
        assertThat(agencies.governmentOf("990122")).isEqualTo("清和县人民政府");
        assertThat(agencies.governmentOf("990122101")).isEqualTo("柳河镇人民政府");
        assertThat(agencies.windows()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(agencies.all())
                .filteredOn(a -> a.name().startsWith("清和县") && a.codeVerified())
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(a -> {
                    assertThat(UnifiedSocialCreditCode.isValid(String.valueOf(a.code())))
                            .isTrue();
                    assertThat(OrganizationCode.isValid(String.valueOf(a.code()).substring(8, 17)))
                            .isTrue();
                });
    }

    @Test
    void a_doubtful_code_is_kept_and_marked_never_mended() {
        var agency = agencies.register("990122", "测试局甲", "119901220000000000");
        assertThat(agency.codeVerified()).isFalse();
        assertThat(agency.code()).isEqualTo("119901220000000000");
        assertThat(agencies.byCode("119901220000000000")).isEmpty();
        assertThat(agencies.register("990122", "测试局甲", null).id()).isEqualTo(agency.id());
    }

    @Test
    void what_is_rolled_back_was_never_there() {
        transaction.executeWithoutResult(status -> {
            agencies.register("990122", "从未有过局", null);
            assertThat(agencies.byName("990122", "从未有过局")).isPresent();
            status.setRollbackOnly();
        });
        assertThat(agencies.byName("990122", "从未有过局")).isEmpty();
    }

    @Test
    void a_region_needs_a_right_code_and_the_region_above() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> regions.add("99012", "短"))
                .withMessage("agencies.region.code");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> regions.add("990299", "无上级"))
                .withMessage("agencies.region.parent");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> agencies.register("990199", "无区划局", null))
                .withMessage("agencies.region.unknown");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> agencies.region("000000"));
    }

    @Test
    void an_administrator_registers_edits_and_ends_an_agency() throws Exception {
        var wrong = save("/admin/agencies", "测试局乙", "119901220000000001", "0");
        assertThat(wrong).hasStatus(422).bodyText().contains("校验码", "原样保存");
        assertThat(save("/admin/agencies", "测试局乙", "", "0")).hasStatus3xxRedirection();
        var agency = agencies.byName("990122", "测试局乙").orElseThrow();
        assertThat(save("/admin/agencies", "测试局乙", "", "0")).hasStatus(409);

        var form = page(mvc.get()
                .uri("/admin/agencies/" + agency.id())
                .with(As.user("admin"))
                .exchange());
        String version = form.select("form:has(#name) input[name=version]").val();
        assertThat(save("/admin/agencies/" + agency.id(), "测试局丙", "", version)).hasStatus3xxRedirection();
        assertThat(agencies.require(agency.id()).name()).isEqualTo("测试局丙");
        assertThat(save("/admin/agencies/" + agency.id(), "测试局丁", "", version))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚有人修改");

        assertThat(mvc.post()
                        .uri("/admin/agencies/" + agency.id() + "/end")
                        .with(As.user("admin"))
                        .param("version", "1")
                        .param("why", "机构改革")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(agencies.byName("990122", "测试局丙")).isEmpty();
        assertThat(agencies.require(agency.id()).name()).isEqualTo("测试局丙");
        assertThat(mvc.get().uri("/admin/agencies").with(As.user("admin")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("机构改革");
    }

    @Test
    void windows_are_opened_and_closed() throws Exception {
        var page = page(
                mvc.get().uri("/admin/agencies/windows").with(As.user("admin")).exchange());
        String centre = page.select("#centreId option[value~=.+]").first().val();
        assertThat(window(centre, "99")).hasStatus3xxRedirection();
        assertThat(window(centre, "99")).hasStatus(409);
        assertThat(window(centre, "x")).hasStatus(422);
        var opened = agencies.windows().stream()
                .filter(w -> w.number().equals("99"))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.post()
                        .uri("/admin/agencies/windows/" + opened.id() + "/end")
                        .with(As.user("admin"))
                        .param("why", "合并")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(agencies.windows()).doesNotContain(opened);
        assertThat(agencies.window(opened.id()).number()).isEqualTo("99");
    }

    private MvcTestResult window(String centre, String number) {
        return mvc.post()
                .uri("/admin/agencies/windows")
                .with(As.user("admin"))
                .param("centreId", centre)
                .param("number", number)
                .param("name", "临时")
                .exchange();
    }

    private MvcTestResult save(String path, String name, String code, String version) {
        return mvc.post()
                .uri(path)
                .with(As.user("admin"))
                .param("name", name)
                .param("code", code)
                .param("regionCode", "990122")
                .param("version", version)
                .exchange();
    }

    private static org.jsoup.nodes.Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
