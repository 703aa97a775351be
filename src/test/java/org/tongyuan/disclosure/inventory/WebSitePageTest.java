package org.tongyuan.disclosure.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class WebSitePageTest {

    private static final String LIST = "/desk/disclosure/sites";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WebSites sites;

    @Autowired
    SiteProbes probes;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private DisclosureDesk desk;

    @BeforeEach
    void the_desk() {
        desk = new DisclosureDesk(mvc);
    }

    @Test
    void a_site_is_entered_changed_and_closed_and_the_journal_says_so() throws Exception {
        String one = entered();
        assertThat(page(desk.get("hejing", one)).select("main").text()).contains("未监测", "还没有监测");
        var again = desk.post("hejing", LIST, fields());
        assertThat(again).hasStatus(422);
        assertThat(page(again).select("#address-error").text()).contains("已经登记");
        assertThat(page(again).select("#name").val()).isEqualTo("旧网站" + mark);
        var changed = fields();
        changed.put("name", "另一个名称" + mark);
        changed.put("version", "7");
        assertThat(desk.post("hejing", one, changed))
                .as("somebody else changed it")
                .hasStatus(422);
        changed.put("version", "0");
        assertThat(desk.post("hejing", one, changed)).hasStatus(303);
        assertThat(desk.post("hejing", one + "/closing", Map.of("reason", " "))).hasStatus(422);
        assertThat(desk.post("hejing", one + "/closing", Map.of("reason", "并入门户")))
                .hasStatus(303);
        assertThat(page(desk.get("hejing", one)).select("main").text())
                .contains("另一个名称" + mark, "已关停", "并入门户")
                .doesNotContain("现在监测一次。");
        assertThat(desk.post("hejing", one + "/probes", Map.of())).hasStatus(409);
        assertThat(journal.of(new Subject("web-site", id(one).toString())))
                .extracting(r -> r.entry().act())
                .containsExactly("WEB_SITE_ENTERED", "WEB_SITE_CHANGED", "WEB_SITE_CLOSED");
    }

    @Test
    void only_the_authority_in_charge_edits() throws Exception {
        String one = entered();
        assertThat(desk.get("hanbing", one))
                .as("another agency's officer reads")
                .hasStatusOk();
        assertThat(page(desk.get("hanbing", one)).select("main form")).isEmpty();
        assertThat(desk.get("hanbing", LIST + "/new")).hasStatus(403);
        assertThat(desk.post("hanbing", LIST, fields())).hasStatus(403);
        assertThat(desk.post("hanbing", one + "/closing", Map.of("reason", "x")))
                .hasStatus(403);
        assertThat(desk.post("hanbing", one + "/probes", Map.of())).hasStatus(403);
        assertThat(desk.get("lina", LIST)).hasStatus(403);
    }

    @Test
    void what_is_missing_comes_back_with_what_was_typed() throws Exception {
        var fields = fields();
        fields.put("address", "ftp://a.example/");
        fields.put("identifier", "12");
        fields.put("sponsor", UUID.randomUUID().toString());
        var sent = desk.post("hejing", LIST, fields);
        assertThat(sent).hasStatus(422);
        assertThat(page(sent).select(".field-error")).hasSize(3);
        assertThat(page(sent).select("#address").val()).isEqualTo("ftp://a.example/");
    }

    @Test
    void looking_now_asks_no_machine_inside() throws Exception {
        var fields = fields();
        fields.put("address", "http://127.0.0.1:1/" + mark);
        String one = entered(fields);
        assertThat(desk.post("hejing", one + "/probes", Map.of())).hasStatus(303);
        assertThat(page(desk.get("hejing", one)).select("main").text()).contains("网址指向内部网络，不予访问", "打不开");
    }

    @Test
    void what_was_seen_makes_the_standing_and_the_list() throws Exception {
        String one = entered();
        var site = sites.require(id(one));
        Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(3));
        probes.keep(site, new SiteProbe.Look(200, 20, null, "a"), began);
        probes.keep(site, new SiteProbe.Look(200, 20, null, "a"), began.plusSeconds(1));
        assertThat(sites.require(site.id()).seen().changedAt()).isEqualTo(began);
        probes.keep(site, new SiteProbe.Look(200, 20, null, "b"), began.plusSeconds(2));
        assertThat(sites.require(site.id()).seen().changedAt()).isEqualTo(began.plusSeconds(2));
        assertThat(listed("FINE")).contains(mark).doesNotContain("打不开" + mark);
        probes.keep(site, new SiteProbe.Look(null, 15_000, "15 秒内没有打开", null), began.plusSeconds(3));
        assertThat(sites.require(site.id()).seen().hash()).isEqualTo("b");
        assertThat(listed("FINE")).doesNotContain(mark);
        assertThat(listed("BROKEN")).contains(mark, "25%（4 次中 1 次）");
        jdbc.sql("DELETE FROM disclosure.web_site_probe WHERE site_id = ? AND NOT ok")
                .param(site.id())
                .update();
        jdbc.sql("UPDATE disclosure.web_site SET changed_at = ? WHERE id = ?")
                .params(Timestamp.from(began.minus(Duration.ofDays(100))), site.id())
                .update();
        assertThat(listed("STALE")).contains(mark, "100 天");
        var csv = desk.get("hanbing", LIST + ".csv");
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("网站标识码", "旧网站" + mark, "长期不更新");
        assertThat(desk.get("hanbing", LIST + ".xlsx")).hasStatusOk();
    }

    @Test
    void probes_are_kept_four_hundred_days_and_a_late_answer_from_another_address_is_not_kept() {
        var site = sites.require(id(entered()));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        probes.keep(site, new SiteProbe.Look(200, 20, null, "a"), now.minus(Duration.ofDays(401)));
        probes.keep(site, new SiteProbe.Look(200, 20, null, "a"), now);
        probes.clean(now);
        assertThat(probes.last(site.id(), Instant.EPOCH, 10)).hasSize(1);
        var moved = site.about();
        sites.save(site.with(new WebSite.About(
                moved.name(), null, "http://moved-" + mark + ".example/", moved.sponsorId(), false, moved.openedOn())));
        assertThat(sites.require(site.id()).seen().hash()).isNull();
        probes.keep(site, new SiteProbe.Look(200, 20, null, "a"), now.plusSeconds(1));
        assertThat(probes.last(site.id(), Instant.EPOCH, 10)).hasSize(1);
    }

    private String listed(String standing) throws Exception {
        return page(desk.get("hanbing", LIST + "?standing=" + standing))
                .select("main")
                .text();
    }

    private String entered() {
        return entered(fields());
    }

    private String entered(Map<String, String> fields) {
        var sent = desk.post("hejing", LIST, fields);
        assertThat(sent).hasStatus(303);
        return String.valueOf(sent.getResponse().getHeader("Location"));
    }

    private Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "name",
                "旧网站" + mark,
                "address",
                "http://old-" + mark + ".example",
                "identifier",
                "",
                "sponsor",
                jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县市场监督管理局'")
                        .query(String.class)
                        .single(),
                "opened",
                "2020-01-01"));
    }

    private static UUID id(String one) {
        return UUID.fromString(one.substring(one.lastIndexOf('/') + 1));
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
