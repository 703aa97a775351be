package org.tongyuan.disclosure.sitehealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.platform.LegalTime;

/** The site of a test: its columns, its advice and its probes alone, on the 9th of April 2029 and on the days after it. */
@TongyuanTest
@Transactional
class SiteHealthPageTest {

    private static final LocalDate DAY = LocalDate.of(2029, 4, 9);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    SiteHealth health;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;

    @BeforeEach
    void a_site_of_its_own() {
        time.set(DAY);
        desk = new DisclosureDesk(mvc);
        jdbc.sql("DELETE FROM disclosure.site_column").update();
        jdbc.sql("DELETE FROM disclosure.public_advice_act").update();
        jdbc.sql("DELETE FROM disclosure.public_advice").update();
        jdbc.sql("DELETE FROM disclosure.web_site_probe").update();
        jdbc.sql("DELETE FROM disclosure.web_site").update();
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void each_veto_is_seen_fifteen_days_or_seven_months_before_it_happens() throws Exception {
        desk.publish(desk.draft("name", "今天的公告", "genre", "05", "category", "C2", "madeOn", "2029-04-06"));
        for (int i = 0; i < 5; i++) {
            column("news-" + i, "NEWS", 14, "C2", DAY.minusYears(1));
        }
        for (int i = 0; i < 10; i++) {
            column("standing-" + i, "STANDING", 100, "C2", DAY.minusYears(1));
        }
        for (int i = 0; i < 5; i++) {
            column("blank-" + i, "POLICY", 180, "T7-" + i, i == 0 ? DAY.plusDays(10) : DAY.minusYears(1));
        }
        advice(DAY.minusDays(1));

        var today = page("");
        assertThat(states(today))
                .containsExactly("没有数据", "30 天内将触发", "30 天内将触发", "未触发", "30 天内将触发", "未触发", guidesNow());
        assertThat(section(today, VetoItem.HOME)).contains("2029年4月23日触发（14 天后）");
        assertThat(section(today, VetoItem.COLUMNS)).contains("0 个栏目", "2029年4月23日触发（14 天后）");
        assertThat(section(today, VetoItem.OVERDUE)).contains("2029年7月18日触发（100 天后）");
        assertThat(section(today, VetoItem.BLANK)).contains("4 个栏目", "2029年4月19日触发（10 天后）");
        assertThat(section(today, VetoItem.ADVICE)).contains("2029年7月8日触发（90 天后）");

        var later = page("2029-04-24");
        assertThat(states(later)).containsExactly("没有数据", "已触发", "已触发", "未触发", "已触发", "未触发", guidesNow());
        assertThat(section(later, VetoItem.COLUMNS)).contains("5 个栏目", "自2029年4月23日起触发", "news-0", "已计入");

        var autumn = page("2029-11-09");
        assertThat(states(autumn)).containsExactly("没有数据", "已触发", "已触发", "已触发", "已触发", "已触发", guidesNow());
        assertThat(section(autumn, VetoItem.ADVICE)).contains("1 件咨询", "自2029年7月8日起触发");
        assertThat(autumn.select(".alert").first().text()).contains("5 项触发单项否决");
    }

    @Test
    void notices_and_policy_columns_count_with_the_news_and_after_six_months() {
        desk.publish(desk.draft("name", "春天的通知", "genre", "08", "category", "C2", "madeOn", "2029-04-06"));
        column("news", "NEWS", 14, "C2", DAY.minusYears(1));
        for (int i = 0; i < 4; i++) {
            column("notices-" + i, i % 2 == 0 ? "NOTICES" : "POLICY", 180, "C2", DAY.minusYears(1));
        }
        assertThat(veto(VetoItem.COLUMNS, DAY).failsOn()).isEqualTo(LocalDate.of(2029, 10, 9));
        assertThat(veto(VetoItem.COLUMNS, LocalDate.of(2029, 10, 8)).measured()).isEqualTo(1);
        assertThat(veto(VetoItem.COLUMNS, LocalDate.of(2029, 10, 9)).measured()).isEqualTo(5);
    }

    @Test
    void a_day_gone_by_is_shown_as_things_stood_then() {
        time.set(LocalDate.of(2029, 4, 2));
        desk.publish(desk.draft("name", "四月二日的公告", "category", "C2", "madeOn", "2029-03-30"));
        time.set(DAY);
        desk.publish(desk.draft("name", "四月九日的公告", "category", "C2", "madeOn", "2029-04-06"));
        assertThat(veto(VetoItem.HOME, LocalDate.of(2029, 4, 8)).failsOn()).isEqualTo(LocalDate.of(2029, 4, 16));
        assertThat(veto(VetoItem.HOME, DAY).failsOn()).isEqualTo(LocalDate.of(2029, 4, 23));
    }

    @Test
    void an_answer_takes_advice_off_from_its_day_on() {
        advice(LocalDate.of(2029, 1, 5));
        assertThat(veto(VetoItem.ADVICE, LocalDate.of(2029, 4, 4)).state()).isEqualTo(Veto.State.SOON);
        assertThat(veto(VetoItem.ADVICE, LocalDate.of(2029, 4, 5)).state()).isEqualTo(Veto.State.TRIGGERED);
        jdbc.sql("""
            UPDATE disclosure.public_advice SET state = 'ANSWERED', answer = '答复', answered_on = '2029-04-07', hidden_reason = '涉及个人'\
            """).update();
        assertThat(veto(VetoItem.ADVICE, LocalDate.of(2029, 4, 6)).state()).isEqualTo(Veto.State.TRIGGERED);
        assertThat(veto(VetoItem.ADVICE, LocalDate.of(2029, 4, 7)).state()).isEqualTo(Veto.State.FINE);
    }

    @Test
    void an_outage_is_forecast_from_the_last_probe_and_ends_with_the_next() {
        UUID site = site();
        Instant start = DAY.minusDays(7).atStartOfDay(LegalTime.ZONE).toInstant();
        for (int i = 0; i < 48 * 7; i++) {
            probe(site, start.plus(Reachability.BETWEEN.multipliedBy(i)), true);
        }
        assertThat(veto(VetoItem.UNREACHABLE, DAY).state()).isEqualTo(Veto.State.FINE);
        Instant down = DAY.atStartOfDay(LegalTime.ZONE).toInstant();
        for (int i = 0; i < 10; i++) {
            probe(site, down.plus(Reachability.BETWEEN.multipliedBy(i)), false);
        }
        var today = veto(VetoItem.UNREACHABLE, DAY);
        assertThat(today.failsOn())
                .as("the rest of the outage is enough before the day ends")
                .isEqualTo(DAY);
        assertThat(veto(VetoItem.UNREACHABLE, DAY.plusDays(15)).state()).isEqualTo(Veto.State.TRIGGERED);
        probe(site, down.plus(Reachability.BETWEEN.multipliedBy(10)), true);
        assertThat(veto(VetoItem.UNREACHABLE, DAY).failsOn()).isNull();
    }

    @Test
    void a_guide_counts_from_the_day_on_which_its_version_is_in_force() {
        int now = veto(VetoItem.GUIDES, DAY).measured();
        jdbc.sql("""
            WITH chosen AS (SELECT v.* FROM items.item i JOIN items.item_version v ON v.id = i.in_force ORDER BY i.code LIMIT 5)
            INSERT INTO items.item_version (id, item_id, number, state, name, agency_id, agency_name, region_code, type, kind, missing,
                content, content_hash, effective_on, created, created_by, published, published_by)
            SELECT gen_random_uuid(), item_id, number + 100, 'PUBLISHED', name, agency_id, agency_name, region_code, type, kind,
                '{LEGAL_BASIS,CONDITIONS,MATERIALS,PLACES}'::text[], jsonb_set(content, '{places}', '[]'), content_hash, '2029-06-01'::date, now(), 'x',
                now(), 'x' FROM chosen\
            """).update();
        assertThat(veto(VetoItem.GUIDES, DAY).measured()).isEqualTo(now);
        var june = veto(VetoItem.GUIDES, LocalDate.of(2029, 6, 1));
        assertThat(june.state()).isEqualTo(Veto.State.TRIGGERED);
        assertThat(june.measured()).isBetween(now, now + 5).isGreaterThanOrEqualTo(5);
        if (now < 5) {
            assertThat(veto(VetoItem.GUIDES, DAY).failsOn()).isEqualTo(LocalDate.of(2029, 6, 1));
        }
    }

    @Test
    void a_day_that_is_none_is_told_and_citizens_do_not_see_the_page() throws Exception {
        var answer = page("31.4.2029");
        assertThat(answer.select("#asOf-error").text()).contains("请填写一个日期");
        assertThat(answer.select("#asOf").attr("value")).isEqualTo("31.4.2029");
        assertThat(desk.get("lina", "/desk/disclosure/site-health")).hasStatus(403);
    }

    private String guidesNow() {
        return veto(VetoItem.GUIDES, DAY).state().label();
    }

    private Veto veto(VetoItem item, LocalDate day) {
        return health.on(day).stream().filter(v -> v.item() == item).findFirst().orElseThrow();
    }

    private Document page(String asOf) throws Exception {
        return Jsoup.parse(desk.get("hejing", "/desk/disclosure/site-health?asOf=" + asOf)
                .getResponse()
                .getContentAsString());
    }

    private static List<String> states(Document page) {
        return page.select("main section h2 .status-tag").stream()
                .map(Element::text)
                .toList();
    }

    private static String section(Document page, VetoItem item) {
        return page.select("section[aria-labelledby=veto-" + item + "]").text();
    }

    private void column(String code, String kind, int days, String category, LocalDate opened) {
        jdbc.sql("""
            INSERT INTO disclosure.site_column (id, code, name, about, kind, owner_id, limit_days, category, topic, genre, opened_on, version)
            SELECT gen_random_uuid(), ?, ?, '说明', ?, id, ?, ?, '', '', ?, 0 FROM agencies.agency WHERE name = '清和县人民政府办公室'\
            """).params(code, code, kind, days, category, opened).update();
    }

    private void advice(LocalDate asked) {
        jdbc.sql("""
            INSERT INTO disclosure.public_advice (id, number, receipt, agency_id, region_code, title, question, may_show, asked_on, state,
                clock, last_occurred_at, acts, version)
            SELECT gen_random_uuid(), 'ZX-T-' || ?, 'ZX-R-' || ?, id, '990122', '问', '问', true, ?, 'ASKED', '{}', now(), 0, 0
            FROM agencies.agency WHERE name = '清和县人民政府办公室'\
            """).params(asked.toString(), asked.toString(), asked).update();
    }

    private UUID site() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO disclosure.web_site (id, name, address, sponsor_id, own, opened_on, version)
            SELECT ?, '本网站', 'http://localhost', id, true, '2020-01-01', 0 FROM agencies.agency WHERE name = '清和县人民政府办公室'\
            """).param(id).update();
        return id;
    }

    private void probe(UUID site, Instant at, boolean ok) {
        jdbc.sql("INSERT INTO disclosure.web_site_probe (site_id, probed_at, ok, status, millis, error) VALUES"
                        + " (?, ?, ?, ?, 20, ?)")
                .params(java.util.Arrays.asList(site, Timestamp.from(at), ok, ok ? 200 : null, ok ? null : "连接不上"))
                .update();
    }
}
