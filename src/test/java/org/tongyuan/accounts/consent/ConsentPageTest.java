package org.tongyuan.accounts.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.ElectronicService;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Everything rolls back: nobody of the demo county has consented. */
@TongyuanTest
@Transactional
class ConsentPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ElectronicService service;

    @Autowired
    Consents consents;

    @Autowired
    Persons persons;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private UUID person(String number) {
        return persons.byIdNumber(IdType.ID_CARD, number).orElseThrow().id();
    }

    private SignedIn.Citizen liNa() {
        UUID id = person(DemoPeople.LI_NA.idNumber());
        return new SignedIn.Citizen(persons.accountOf(id).orElseThrow(), id, "李娜", EnumSet.of(Permission.APPLY));
    }

    @Test
    void a_citizen_agrees_and_withdraws_on_the_profile_page_and_both_times_stay() throws Exception {
        UUID id = person(DemoPeople.ZHANG_WEI.idNumber());
        assertThat(service.mailboxOf(id)).isEmpty();
        assertThat(mvc.post().uri("/my/profile/electronic-service").with(As.user("zhangwei")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请勾选“我同意”", "href=\"#agreed\"");
        assertThat(mvc.post()
                        .uri("/my/profile/electronic-service")
                        .param("agreed", "true")
                        .with(As.user("zhangwei")))
                .hasRedirectedUrl("/my/profile/electronic-service");
        assertThat(service.mailboxOf(id)).hasValueSatisfying(box -> {
            assertThat(box.holderId()).isEqualTo(id);
            assertThat(box.addressMasked()).isEqualTo("zh***i");
        });
        assertThat(mvc.get().uri("/my/profile/electronic-service").with(As.user("zhangwei")))
                .hasStatusOk()
                .bodyText()
                .contains("您已同意电子送达", "zh***i", "撤回同意");
        assertThat(jdbc.sql("SELECT address_sealed FROM accounts.service_consent WHERE person_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("zhangwei");

        assertThat(mvc.post().uri("/my/profile/electronic-service/withdrawal").with(As.user("zhangwei")))
                .hasStatus3xxRedirection();
        assertThat(service.mailboxOf(id)).isEmpty();
        assertThat(consents.of(id)).singleElement().satisfies(c -> {
            assertThat(c.given()).isNotNull();
            assertThat(c.withdrawn()).isNotNull();
        });
        assertThat(mvc.post().uri("/my/profile/electronic-service/withdrawal").with(As.user("zhangwei")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(journal.of(new Subject("person", id.toString())))
                .extracting(r -> r.entry().act())
                .endsWith("SERVICE_CONSENT_GIVEN", "SERVICE_CONSENT_WITHDRAWN");
        assertThat(mvc.get().uri("/my/profile/electronic-service").with(As.user("wangfang")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoever_acts_for_somebody_consents_for_them_and_nobody_else_does() {
        UUID mother = person(DemoPeople.LI_XIUYING.idNumber());
        service.consent(mother, liNa(), ElectronicService.How.APPLICATION);
        service.consent(mother, liNa(), ElectronicService.How.APPLICATION);
        assertThat(consents.of(mother)).hasSize(1);
        assertThat(service.mailboxOf(mother))
                .hasValueSatisfying(box -> assertThat(box.holderId()).isEqualTo(liNa().personId()));

        jdbc.sql("UPDATE accounts.mandate SET ended_at = now() WHERE principal_id = ?")
                .param(mother)
                .update();
        assertThat(service.mailboxOf(mother)).as("no longer acts for her").isEmpty();
        UUID stranger = persons.findOrRegister(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""))
                .id();
        assertThatThrownBy(() -> service.consent(stranger, liNa(), ElectronicService.How.APPLICATION))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_locked_account_is_no_mailbox() {
        service.consent(liNa().personId(), liNa(), ElectronicService.How.PROFILE);
        jdbc.sql("UPDATE accounts.account SET locked_at = now(), locked_by = 'test', locked_why = 'test' WHERE id = ?")
                .param(liNa().accountId())
                .update();
        assertThat(service.mailboxOf(liNa().personId())).isEmpty();
    }
}
