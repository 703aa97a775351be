package org.tongyuan.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class EntryPageTest {

    private static final String ENTRIES = "/desk/disclosure/entries";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Agencies agencies;

    @Autowired
    CatalogueOnDay catalogue;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2027, 3, 10));
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_lower_level_takes_over_what_it_does_not_say_and_adds_to_it() throws Exception {
        String province = add(fields());
        String county = add(below(
                province, "990122", "content", "本县的监督电话", "carrier-09", "yes", "days", "10", "limit", "OGI_PUBLISH"));
        var terms = catalogue
                .find(id(county), LocalDate.of(2027, 3, 10))
                .orElseThrow()
                .terms();
        assertThat(terms.second()).isEqualTo("医疗救助");
        assertThat(terms.content()).isEqualTo("对象、标准和程序；本县的监督电话");
        assertThat(terms.basis()).contains("信息公开条例》第二十一条", "《社会救助暂行办法》第五章", "县里的文件");
        assertThat(terms.carriers().codes()).containsExactly("01", "08", "09");
        assertThat(terms.rhythm().period()).isEqualTo(Period.QUARTERLY);
        assertThat(terms.limit()).isEqualTo(new Terms.Limit("OGI_PUBLISH", 10));
        assertThat(terms.isForEverybody()).isTrue();
        assertThat(page(desk.get("hejing", ENTRIES)).select("tbody").text()).contains("医疗救助", "云岭省", "清和县", "补充上级事项");
        var standard = page(mvc.get().uri("/disclosure/standard-catalogue").exchange());
        var rows = standard.select("tbody tr:contains(医疗救助)");
        assertThat(rows).as("the province's own is said again by the county's").hasSize(1);
        assertThat(rows.text()).contains("本县的监督电话", "清和县民政局", "10 个工作日", "县级", "便民服务站");
    }

    @Test
    void a_lower_level_cannot_drop_what_the_upper_demands() throws Exception {
        String province = add(fields("limit", "OGI_PUBLISH", "days", "10"));
        assertThat(refused(below(province, "990122", "limit", "OGI_PUBLISH"))).contains("不能更长", "10 个工作日");
        assertThat(refused(below(province, "990122", "way", "ON_REQUEST"))).contains("不能改为依申请公开");
        assertThat(refused(below(province, "990122", "audience-07", "yes"))).contains("不能缩小范围");
        assertThat(refused(below(province, "990122", "period", "YEARLY", "month", "5")))
                .contains("不能减少");
        assertThat(refused(below(province, "990122", "limit", "OGI_PUBLISH", "days", "21")))
                .contains("不能超过法定期限");
        String county = add(fields("region", "990122", "second", "本县的事项"));
        assertThat(refused(below(county, "990000")))
                .as("an upper level hangs under no lower one")
                .contains("上级事项");
        assertThat(refused(fields("first", "", "basis", "", "from", ""))).contains("一级事项", "公开依据", "从哪一天起");
        assertThat(refused(fields("category", "T1", "agency-" + agency("清和县民政局"), "yes")))
                .contains("清和县民政局");
        assertThat(refused(fields("from", "2027-03-09"))).contains("今天或者以后");
    }

    @Test
    void what_an_upper_level_comes_to_demand_holds_below_at_once() {
        String province = add(fields());
        String county = add(below(province, "990122", "limit", "OGI_PUBLISH", "days", "15", "period", "QUARTERLY"));
        assertThat(desk.post(
                        "fangyuan",
                        province,
                        fields("limit", "OGI_PUBLISH", "days", "10", "period", "MONTHLY", "from", "2027-05-01")))
                .hasStatus(303);
        var before = catalogue
                .find(id(county), LocalDate.of(2027, 4, 30))
                .orElseThrow()
                .terms();
        assertThat(before.limit().days()).isEqualTo(15);
        var after = catalogue
                .find(id(county), LocalDate.of(2027, 5, 1))
                .orElseThrow()
                .terms();
        assertThat(after.limit().days()).isEqualTo(10);
        assertThat(after.rhythm().period()).isEqualTo(Period.MONTHLY);
    }

    @Test
    void what_it_said_on_a_day_stays_and_an_end_has_a_reason() throws Exception {
        String entry = add(fields("region", "990122"));
        var changed = fields("region", "990122", "content", "对象、标准、程序和支出", "from", "2027-06-01");
        assertThat(desk.post("fangyuan", entry, changed)).hasStatus(303);
        assertThat(desk.post("fangyuan", entry, changed)).as("twice is once").hasStatus(303);
        assertThat(contentOn(entry, LocalDate.of(2027, 5, 31))).isEqualTo("对象、标准和程序");
        assertThat(contentOn(entry, LocalDate.of(2027, 6, 1))).isEqualTo("对象、标准、程序和支出");
        assertThat(desk.post("fangyuan", entry, fields("region", "990122", "from", "2027-04-01")))
                .hasStatus(422)
                .bodyText()
                .contains("2027-06-01");
        String below = add(below(entry, "990122", "from", "2027-06-01"));
        assertThat(desk.post("fangyuan", entry + "/ending", Map.of("endOn", "2027-07-01", "ending", "文件已经废止")))
                .hasStatus(409);
        assertThat(desk.post("fangyuan", below + "/ending", Map.of("endOn", "2027-07-01", "ending", "")))
                .hasStatus(422);
        for (String one : new String[] {below, entry}) {
            assertThat(desk.post("fangyuan", one + "/ending", Map.of("endOn", "2027-07-01", "ending", "文件已经废止")))
                    .hasStatus(303);
        }
        assertThat(catalogue.find(id(entry), LocalDate.of(2027, 6, 30))).isPresent();
        assertThat(catalogue.find(id(entry), LocalDate.of(2027, 7, 1))).isEmpty();
        assertThat(desk.post("fangyuan", entry, changed))
                .hasStatus(422)
                .bodyText()
                .contains("已经停用");
        assertThat(journal.of(new Subject("catalogue-entry", id(entry).toString())))
                .extracting(r -> r.entry().act())
                .containsExactly("CATALOGUE_ENTRY_ADDED", "CATALOGUE_ENTRY_CHANGED", "CATALOGUE_ENTRY_ENDED");
    }

    @Test
    void a_township_keeps_its_own_and_nobody_else_keeps_any() throws Exception {
        String county = add(fields("category", "T8", "region", "990122"));
        String town = "tw-" + UUID.randomUUID().toString().substring(0, 8);
        TestStaff.add(jdbc, town, "镇", agency("清和县城关镇人民政府"), Role.DISCLOSURE_HEAD);
        var own = below(county, "990122100", "category", "T8", "content", "评议结果");
        assertThat(desk.post(town, ENTRIES, own)).hasStatus(303);
        assertThat(desk.post(town, ENTRIES, fields())).hasStatus(403);
        assertThat(desk.post(town, county, fields())).hasStatus(403);
        String other = "ot-" + UUID.randomUUID().toString().substring(0, 8);
        TestStaff.add(jdbc, other, "局", agency("清和县民政局"), Role.DISCLOSURE_HEAD);
        assertThat(desk.post(other, ENTRIES, fields("region", "990122"))).hasStatus(403);
        assertThat(page(desk.get(other, county)).select("form[method=post]"))
                .noneMatch(f -> f.attr("action").startsWith(ENTRIES));
        assertThat(desk.post("hejing", ENTRIES, fields())).hasStatus(403);
        var standard = page(mvc.get().uri("/disclosure/standard-catalogue").exchange());
        assertThat(standard.select("tbody tr:contains(医疗救助)").text()).contains("评议结果", "清和县城关镇人民政府", "乡级");
    }

    /** Of an entry of the province, right ones, with some changed: name and value in turn. */
    private static Map<String, String> fields(String... changed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("category", "C7");
        fields.put("region", "990000");
        fields.put("first", "社会救助");
        fields.put("second", "医疗救助");
        fields.put("content", "对象、标准和程序");
        fields.put("basis", "《社会救助暂行办法》第五章");
        fields.put("words", "医疗救助");
        fields.put("period", "QUARTERLY");
        fields.put("carrier-01", "yes");
        fields.put("carrier-08", "yes");
        fields.put("from", "2027-03-10");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> below(String upper, String region, String... changed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("category", "C7");
        fields.put("parent", id(upper).toString());
        fields.put("region", region);
        fields.put("basis", "县里的文件");
        fields.put("from", "2027-03-10");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private String add(Map<String, String> fields) {
        var added = desk.post("fangyuan", ENTRIES, fields);
        assertThat(added).hasStatus(303);
        return String.valueOf(added.getResponse().getHeader("Location"));
    }

    private String refused(Map<String, String> fields) throws Exception {
        var refused = desk.post("fangyuan", ENTRIES, fields);
        assertThat(refused).hasStatus(422);
        return page(refused).select(".error-summary").text();
    }

    private String contentOn(String entry, LocalDate day) {
        return catalogue.find(id(entry), day).orElseThrow().terms().content();
    }

    private UUID agency(String name) {
        return agencies.byName("990122", name).orElseThrow().id();
    }

    private static UUID id(String entry) {
        return UUID.fromString(entry.substring(ENTRIES.length() + 1));
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
