package org.tongyuan.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

/** Everything rolls back: the demo people keep their names and phones. */
@TongyuanTest
@Transactional
class CorrectionPageTest {

    private static final String NUMBER = "11010519491231002X";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private UUID somebody() {
        return persons.byIdNumber(IdType.ID_CARD, NUMBER)
                .orElseGet(
                        () -> persons.findOrRegister(new PersonDetails("陈晓明", IdType.ID_CARD, NUMBER, "13900001111")))
                .id();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void a_window_officer_finds_a_person_by_the_whole_number_and_corrects_name_and_phone() throws Exception {
        UUID id = somebody();
        String before = persons.require(id).name();
        assertThat(mvc.post()
                        .uri("/desk/persons/search")
                        .param("idType", "ID_CARD")
                        .param("number", NUMBER)
                        .with(As.user("wangfang")))
                .hasRedirectedUrl("/desk/persons/" + id + "/correction");
        assertThat(mvc.post()
                        .uri("/desk/persons/" + id + "/correction")
                        .param("name", "陈小明")
                        .param("phone", "139 1234 5678")
                        .param("why", "登记时写错，已核对身份证")
                        .with(As.user("wangfang")))
                .hasRedirectedUrl("/desk/persons/" + id + "/correction");
        assertThat(persons.detailsForLetter(id))
                .isEqualTo(new PersonDetails("陈小明", IdType.ID_CARD, NUMBER, "13912345678"));
        var page = page(mvc.get()
                .uri("/desk/persons/" + id + "/correction")
                .with(As.user("wangfang"))
                .exchange());
        assertThat(page.select("section table").text()).contains("姓名或名称", "电话", "登记时写错，已核对身份证");

        var entries = journal.of(new Subject("person", id.toString()));
        assertThat(entries)
                .filteredOn(r -> r.entry().act().equals("PERSON_CORRECTED"))
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.entry().details().toString()).doesNotContain("陈", "139", "写错", NUMBER));
        assertThat(jdbc.sql(
                                "SELECT before_sealed FROM accounts.person_correction WHERE person_id = ? AND field = 'NAME'")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("k")
                .doesNotContain(before);
    }

    @Test
    void a_correction_needs_a_reason_a_change_and_a_phone_that_can_be() throws Exception {
        UUID id = somebody();
        var answer = mvc.post()
                .uri("/desk/persons/" + id + "/correction")
                .param("name", "")
                .param("phone", "12345")
                .with(As.user("admin"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(answer);
        assertThat(page.select(".error-summary a").eachAttr("href")).contains("#name", "#phone", "#why");
        assertThat(page.select("#phone").val()).isEqualTo("12345");
        assertThat(mvc.post()
                        .uri("/desk/persons/" + id + "/correction")
                        .param("name", persons.require(id).name())
                        .param("why", "没有变")
                        .with(As.user("admin")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("与登记的一样");
        assertThat(mvc.post()
                        .uri("/desk/persons/search")
                        .param("number", "110105194912310021")
                        .with(As.user("admin")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有用这个居民身份证号码登记的人")
                .doesNotContain("110105194912310021");
    }

    @Test
    void only_window_and_administrator_correct_and_a_citizen_only_their_own_phone() throws Exception {
        UUID id = somebody();
        for (var name : new String[] {"lijianguo", "qianjin", "zhangwei"}) {
            assertThat(mvc.get().uri("/desk/persons").with(As.user(name))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post().uri("/desk/persons/" + id + "/correction").with(As.user(name)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(mvc.post()
                        .uri("/my/profile/phone")
                        .param("phone", "13700001234")
                        .param("why", "换了号码")
                        .with(As.user("zhangwei")))
                .hasRedirectedUrl("/my/profile");
        var self = persons.byIdNumber(IdType.ID_CARD, DemoPeople.ZHANG_WEI.idNumber())
                .orElseThrow();
        assertThat(self.phoneMasked()).isEqualTo("137****1234");
        assertThat(self.name()).isEqualTo("张伟");
        var answer = mvc.post()
                .uri("/my/profile/phone")
                .param("phone", "1370000")
                .with(As.user("zhangwei"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(answer).select(".error-summary a").eachAttr("href")).containsExactly("#why", "#phone");
        assertThat(mvc.get().uri("/my/profile").with(As.user("zhangwei")))
                .hasStatusOk()
                .bodyText()
                .contains("137****1234", "更换手机号", "电子送达");
    }
}
