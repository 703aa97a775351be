package org.tongyuan.cases.forbearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

/** Who may ask, see and rule; what is said stands in no journal and in no row in the clear. */
@TongyuanTest
class ForbearancePageTest {

    private static final String WHAT = "把告知承诺的核查日期登记错了，页面测试专用";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    ForbearanceConditions conditions;

    private Window as(String login) {
        return new Window(mvc, login);
    }

    private String account(String login) {
        return jdbc.sql("SELECT id FROM accounts.account WHERE login_name = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private Map<String, String> form(String person) {
        var form = new HashMap<>(
                Map.of("measure", "告知承诺试点", "happenedOn", "2026-03-02", "what", WHAT, "harm", "没有", "mended", "已更正"));
        form.put("person", account(person));
        return form;
    }

    private Map<String, String> ruling(String result) {
        var form = new HashMap<>(Map.of("result", result, "reasons", "符合试点方案"));
        conditions.all().forEach(c -> form.put("found-" + c.key(), "true"));
        return form;
    }

    private String asked(String who, String person) throws Exception {
        return as(who).done("/desk/forbearances", form(person));
    }

    @Test
    void the_head_rules_and_others_see_nothing() throws Exception {
        String place = asked("lijianguo", "lijianguo");
        assertThat(as("chenzhiqiang").get(place)).hasStatus(404);
        assertThat(as("dengyun").get(place)).hasStatus(404);
        assertThat(as("qianjin").get(place)).hasStatusOk();
        assertThat(as("lijianguo").post(place + "/ruling", ruling("EXEMPT"))).hasStatus(403);
        as("machao").done(place + "/ruling", ruling("EXEMPT"));
        assertThat(as("lijianguo").page(place).text()).contains("认定：免责", "符合试点方案", "提出异议");
        assertThat(as("machao").post(place + "/ruling", ruling("REFUSE"))).hasStatus(409);
    }

    @Test
    void nobody_rules_on_their_own_or_what_they_asked_for_or_above_their_rank() throws Exception {
        String own = asked("machao", "machao");
        assertThat(as("machao").post(own + "/ruling", ruling("EXEMPT"))).hasStatus(409);
        String forAnother = asked("machao", "lijianguo");
        assertThat(as("machao").post(forAnother + "/ruling", ruling("EXEMPT"))).hasStatus(409);
        as("zhengkai").done(forAnother + "/ruling", ruling("MITIGATE"));
        String above = asked("guxian", "guxian");
        assertThat(as("zhengkai").post(above + "/ruling", ruling("EXEMPT"))).hasStatus(409);
        assertThat(as("lijianguo").post("/desk/forbearances", form("machao"))).hasStatus(409);
    }

    @Test
    void the_form_comes_back_with_what_was_typed() throws Exception {
        var form = form("lijianguo");
        form.put("harm", "");
        var page = as("lijianguo").again("/desk/forbearances", form);
        assertThat(page.text()).contains("请写明造成的后果");
        assertThat(page.select("textarea[name=what]").text()).isEqualTo(WHAT);
    }

    @Test
    void what_is_said_stands_nowhere_in_the_clear() throws Exception {
        String place = asked("lijianguo", "lijianguo");
        String number = place.substring(place.lastIndexOf('/') + 1);
        as("machao").done(place + "/ruling", ruling("REFUSE"));
        String id = jdbc.sql("SELECT id FROM cases.forbearance WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(jdbc.sql("SELECT to_jsonb(f)::text FROM cases.forbearance f WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain(WHAT);
        var entries = journal.of(new Subject(ForbearanceSeals.KIND, id));
        assertThat(entries.stream().map(e -> e.entry().act()))
                .containsExactly("FORBEARANCE_ASKED", "FORBEARANCE_RULED");
        assertThat(entries.toString()).doesNotContain(WHAT, "李建国");
        assertThat(entries.getLast().entry().seal())
                .isEqualTo(jdbc.sql("SELECT cases.forbearance_seal(?::uuid)")
                        .param(id)
                        .query(String.class)
                        .single());
    }
}
