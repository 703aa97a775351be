package org.tongyuan.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;

@TongyuanTest
class MandatePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    Mandates mandates;

    @Autowired
    JdbcClient jdbc;

    private Person of(DemoPeople.Citizen citizen) {
        return persons.byIdNumber(IdType.ID_CARD, citizen.idNumber()).orElseThrow();
    }

    @Test
    void the_demo_daughter_acts_for_her_mother_and_the_representative_for_his_shop() {
        assertThat(persons.actsFor(of(DemoPeople.LI_NA).id()))
                .extracting(Person::name)
                .contains("李秀英");
        assertThat(persons.actsFor(of(DemoPeople.WANG_QIANG).id()))
                .extracting(Person::name)
                .contains("清和县好邻居便利店有限公司");
        assertThat(mvc.get().uri("/my/mandates").with(As.user("lina")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("李秀英", "母亲", "有效");
    }

    @Test
    void what_the_agent_declares_waits_for_the_principal() {
        assertThat(declare("zhangwei", "TAKE", "FAMILY", DemoPeople.LI_NA)).hasStatus3xxRedirection();
        UUID zhang = of(DemoPeople.ZHANG_WEI).id();
        assertThat(persons.actsFor(zhang)).extracting(Person::name).doesNotContain("李娜");
        UUID id = mandates.concerning(zhang).getFirst().id();
        assertThat(post("wangqiang", "/my/mandates/" + id + "/grant")).hasStatus(404);
        assertThat(post("zhangwei", "/my/mandates/" + id + "/grant")).hasStatus(404);
        assertThat(post("lina", "/my/mandates/" + id + "/grant")).hasStatus3xxRedirection();
        assertThat(persons.actsFor(zhang)).extracting(Person::name).contains("李娜");
        assertThat(post("zhangwei", "/my/mandates/" + id + "/end")).hasStatus3xxRedirection();
        assertThat(persons.actsFor(zhang)).extracting(Person::name).doesNotContain("李娜");
    }

    @Test
    void what_the_principal_grants_holds_at_once_and_window_staff_confirm_the_rest() {
        assertThat(declare("wangqiang", "GIVE", "AGENT", DemoPeople.ZHANG_WEI)).hasStatus3xxRedirection();
        assertThat(persons.actsFor(of(DemoPeople.ZHANG_WEI).id()))
                .extracting(Person::name)
                .contains("王强");
        assertThat(declare("lina", "TAKE", "AGENT", DemoPeople.WANG_QIANG)).hasStatus3xxRedirection();
        UUID id = mandates.concerning(of(DemoPeople.LI_NA).id()).getFirst().id();
        assertThat(mvc.get().uri("/desk/mandates").with(As.user("wangfang")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("王强", "待核对");
        assertThat(post("lijianguo", "/desk/mandates/" + id + "/confirmation")).hasStatus(403);
        assertThat(post("wangfang", "/desk/mandates/" + id + "/confirmation")).hasStatus3xxRedirection();
        assertThat(persons.actsFor(of(DemoPeople.LI_NA).id()))
                .extracting(Person::name)
                .contains("王强");
    }

    @Test
    void a_mandate_ends_with_its_last_day() {
        UUID zhang = of(DemoPeople.ZHANG_WEI).id();
        var id = UUID.randomUUID();
        var mother = persons.byIdNumber(IdType.ID_CARD, DemoPeople.LI_XIUYING.idNumber())
                .orElseThrow();
        var from = java.time.LocalDate.of(2020, 1, 1);
        mandates.add(
                new Mandate(
                        id,
                        mother,
                        persons.require(zhang),
                        Mandate.Kind.AGENT,
                        null,
                        from,
                        from.plusDays(9),
                        null,
                        null),
                "test",
                java.time.Instant.now());
        mandates.confirm(id, "test", "SEEN_AT_WINDOW", java.time.Instant.now());
        assertThat(mandates.principalsOf(zhang, from.plusDays(9)))
                .extracting(Person::name)
                .contains("李秀英");
        assertThat(mandates.principalsOf(zhang, from.plusDays(10)))
                .extracting(Person::name)
                .doesNotContain("李秀英");
    }

    @Test
    void mistakes_come_back_with_a_message() {
        assertThat(mvc.post().uri("/my/mandates").with(As.user("lina")).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("请选择代办关系", "请勾选承诺");
        assertThat(declare("lina", "TAKE", "FAMILY", DemoPeople.LI_NA))
                .hasStatus(409)
                .bodyText()
                .contains("不能登记自己");
        assertThat(mvc.get()
                        .uri("/my/mandates/new?direction=GIVE")
                        .with(As.user("lina"))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get().uri("/my/mandates/new").with(As.user("lina")).exchange())
                .hasStatusOk();
        assertThat(mvc.get().uri("/desk/mandates/new").with(As.user("wangfang")).exchange())
                .hasStatusOk();
        assertThat(mvc.post().uri("/desk/mandates").with(As.user("wangfang")).exchange())
                .hasStatus(422);
    }

    @Test
    void the_whole_number_is_shown_for_a_reason_that_is_kept() {
        UUID id = of(DemoPeople.ZHANG_WEI).id();
        assertThat(mvc.get()
                        .uri("/desk/persons/" + id)
                        .with(As.user("wangfang"))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("990")
                .doesNotContain(DemoPeople.ZHANG_WEI.idNumber());
        assertThat(post("wangfang", "/desk/persons/" + id + "/disclosure")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/desk/persons/" + id + "/disclosure")
                        .with(As.user("wangfang"))
                        .param("why", "核对申请表")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(DemoPeople.ZHANG_WEI.idNumber(), DemoPeople.ZHANG_WEI.phone());
        assertThat(jdbc.sql("SELECT why FROM accounts.disclosure WHERE person_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .contains("核对申请表");
        assertThat(post("wuxia", "/desk/persons/" + id + "/disclosure")).hasStatus(403);
    }

    private MvcTestResult declare(String login, String direction, String kind, DemoPeople.Citizen other) {
        return mvc.post()
                .uri("/my/mandates")
                .with(As.user(login))
                .param("direction", direction)
                .param("kind", kind)
                .param("name", other.name())
                .param("idNumber", other.idNumber())
                .param("validFrom", "2026-01-01")
                .param("undertaking", "yes")
                .exchange();
    }

    private MvcTestResult post(String login, String path) {
        return mvc.post().uri(path).with(As.user(login)).exchange();
    }
}
