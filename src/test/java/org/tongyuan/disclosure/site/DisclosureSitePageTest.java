package org.tongyuan.disclosure.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.web.Site;
import tools.jackson.databind.json.JsonMapper;

@TongyuanTest
@Transactional
class DisclosureSitePageTest {

    private static final String API = "/api/v1/disclosure/records";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Agencies agencies;

    @Autowired
    PublishedSearch search;

    @Autowired
    CatalogueFacets facets;

    @Autowired
    SitemapAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Site site;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private DisclosureDesk desk;

    @BeforeEach
    void a_day_long_after_everything_else() {
        time.set(LocalDate.of(2029, 3, 12));
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_published_record_is_found_by_catalogue_search_feed_and_sitemap() throws Exception {
        String name = "智慧养老床位建设补贴办法" + mark;
        String record = desk.draft("name", name, "documentNumber", "清政办〔2029〕7号", "keywords", "养老 床位");
        String page = desk.publish(record);
        assertThat(page(page).text())
                .contains(
                        name,
                        page.substring("/disclosure/records/".length()),
                        "清政办〔2029〕7号",
                        "2026年3月2日",
                        "2029年3月12日",
                        "养老 床位",
                        "综合科");
        assertThat(page("/disclosure").text()).contains(name);
        assertThat(page("/disclosure/catalogue?level=COUNTY&category=03&year=2029")
                        .text())
                .contains(name, "县级");
        assertThat(page("/disclosure/catalogue?level=TOWNSHIP").text()).doesNotContain(name);
        assertThat(page("/disclosure/catalogue?category=07").text()).doesNotContain(name);
        assertThat(page("/disclosure/search?query=智慧养老床位" + mark).text()).contains(name);
        assertThat(page("/search?q=智慧养老床位建设补贴办法" + mark).text()).contains(name, "政府信息");
        assertThat(body("/disclosure/catalogue.csv?year=2029")).contains("索引号", name);
        assertThat(body("/sitemap.xml")).contains("<urlset", page + "</loc>", "/disclosure/guide</loc>");
        assertThat(body("/sitemap/202903.xml")).contains(page + "</loc>");
        assertThat(mvc.get().uri("/sitemap/202913.xml")).hasStatus(404);
    }

    @Test
    void whom_information_is_for_narrows_catalogue_search_feed_and_api() throws Exception {
        String name = "高龄津贴发放办法" + mark;
        desk.publish(desk.draft("name", name, "audience", "04", "topic", "16"));
        var catalogue = page("/disclosure/catalogue?audience=04&year=2029");
        assertThat(catalogue.text()).contains(name);
        assertThat(catalogue.select("#audience option[value=04][selected]").text())
                .matches("老年人（\\d+）");
        assertThat(page("/disclosure/catalogue?audience=06").text()).doesNotContain(name);
        var search = page("/disclosure/search?query=高龄津贴发放办法" + mark + "&audience=04&topic=16&genre=08");
        assertThat(search.text()).contains(name);
        assertThat(search.select("select").eachAttr("name")).contains("topic", "genre", "audience");
        assertThat(page("/disclosure/search?query=高龄津贴发放办法" + mark + "&audience=05")
                        .select(".result-list")
                        .text())
                .doesNotContain(name);
        assertThat(body("/disclosure/feed.atom?audience=04")).contains(name);
        assertThat(body("/disclosure/feed.atom?audience=05")).doesNotContain(name);
        assertThat(body(API + "?audience=04&topic=16&genre=08")).contains(name);
        assertThat(body(API + "?audience=05")).doesNotContain(name);
        assertThat(body(API + "?audience=老年人")).as("no code").doesNotContain("\"index\"");
    }

    @Test
    void the_sitemap_has_everything_public_and_no_part_more_than_one_may_hold() throws Exception {
        String food = DemoItem.FOOD_LICENCE.code(agencies);
        assertThat(body("/sitemap/pages.xml"))
                .contains(
                        "/disclosure/annual-reports</loc>",
                        "/2024</loc>",
                        "/disclosure/powers/" + food + "</loc>",
                        "/disclosure/results</loc>",
                        "/disclosure/reading-places</loc>",
                        "/disclosure/standard-catalogue</loc>",
                        "/disclosure/clarifications</loc>",
                        "/disclosure/assessments</loc>",
                        "/disclosure/columns/",
                        "/items/" + food + "</loc>");
        for (var page :
                Jsoup.parse(body("/sitemap/pages.xml"), "", Parser.xmlParser()).select("loc")) {
            assertThat(page.text()).doesNotContain(" ");
        }
        var mine = List.of(
                desk.publish(desk.draft("name", "甲件" + mark)),
                desk.publish(desk.draft("name", "乙件" + mark)),
                desk.publish(desk.draft("name", "丙件" + mark)));
        var small = new SitemapController(search, facets, addresses, jdbc, site, 2);
        var index = new MockHttpServletResponse();
        small.sitemap(index);
        assertThat(index.getContentAsString())
                .contains("<sitemapindex", "/sitemap/pages-2.xml", "/sitemap/202903.xml", "/sitemap/202903-2.xml");
        var found = new ArrayList<String>();
        int last = 0;
        for (int part = 1; part <= 200 && last == 0; part++) {
            var list = new MockHttpServletResponse();
            try {
                small.part(part == 1 ? "202903" : "202903-" + part, list);
            } catch (NotFound over) {
                last = part;
                break;
            }
            var locs = Jsoup.parse(list.getContentAsString(), "", Parser.xmlParser())
                    .select("loc")
                    .eachText();
            assertThat(locs).hasSizeBetween(1, 2);
            found.addAll(locs);
        }
        assertThat(found).doesNotHaveDuplicates();
        for (String page : mine) {
            assertThat(found).anyMatch(l -> l.endsWith(page));
        }
        assertThat(mvc.get().uri("/sitemap/202903-9.xml")).hasStatus(404);
        assertThat(mvc.get().uri("/sitemap/pages-9.xml")).hasStatus(404);
        assertThat(mvc.get().uri("/sitemap/202903-1.xml")).hasStatus(404);
    }

    @Test
    void the_feed_is_read_by_an_outside_reader() throws Exception {
        String name = "带 <尖括号> & 引号\"的公告" + mark;
        String page = desk.publish(desk.draft("name", name, "summary", "概述 & 更多"));
        var feed = new SyndFeedInput().build(new StringReader(body("/disclosure/feed.atom")));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries().getFirst()).satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo(name);
            assertThat(entry.getLink()).endsWith(page);
            assertThat(entry.getDescription().getValue()).isEqualTo("概述 & 更多");
            assertThat(entry.getAuthors().getFirst().getName()).isEqualTo("清和县人民政府办公室");
            assertThat(entry.getUpdatedDate()).isNotNull();
        });
        var narrowed = new SyndFeedInput().build(new StringReader(body("/disclosure/feed.atom?category=07")));
        assertThat(narrowed.getEntries()).noneMatch(e -> e.getTitle().equals(name));
    }

    @Test
    void an_interpretation_and_its_document_name_each_other() throws Exception {
        String document = desk.publish(desk.draft("name", "被解读的文件" + mark));
        String index = document.substring("/disclosure/records/".length());
        String explained = desk.publish(desk.draft("name", "一图读懂" + mark, "genre", "24", "interprets", index));
        assertThat(page(document).text()).contains("政策解读", "一图读懂" + mark);
        assertThat(page(explained).text()).contains("解读的文件", "被解读的文件" + mark);
    }

    @Test
    void a_withdrawn_record_keeps_number_day_and_reason_and_shows_nothing_else() throws Exception {
        String record = desk.draft("name", "要撤回的名单" + mark, "body", "正文里的内容" + mark);
        desk.attach(record, "附件.pdf", Samples.pdf());
        answerAll(record);
        String page = desk.publish(record);
        String file = page(page).select("a[href*=/files/]").attr("href");
        assertThat(mvc.get().uri(file)).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(desk.post("fangyuan", record + "/withdrawal", Map.of("reason", "名单有误，已重新公示")))
                .hasStatus(303);
        assertThat(page(page).text())
                .contains("已经撤回", "名单有误，已重新公示", "2029年3月12日")
                .doesNotContain("要撤回的名单" + mark, "正文里的内容" + mark);
        assertThat(mvc.get().uri(file)).hasStatus(404);
        assertThat(page("/disclosure/catalogue?year=2029").text()).doesNotContain("要撤回的名单" + mark);
        assertThat(body("/disclosure/catalogue.csv?year=2029")).doesNotContain("要撤回的名单" + mark);
        assertThat(body(API + page.substring("/disclosure/records".length())))
                .contains("WITHDRAWN", "名单有误，已重新公示")
                .doesNotContain("要撤回的名单" + mark);
    }

    @Test
    void a_record_without_attachments_can_be_taken_away_as_pdf() throws Exception {
        String record = desk.draft("name", "养老床位办法" + mark, "body", "第一条 每张床位补贴一千元。\n第二条 按年发放。");
        String page = desk.publish(record);
        assertThat(page(page).select("a[href$=.pdf]").attr("href")).isEqualTo(page + ".pdf");
        var file = mvc.get().uri(page + ".pdf").exchange();
        assertThat(file).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(DisclosureDesk.textOf(file.getResponse().getContentAsByteArray()))
                .contains(
                        "养老床位办法" + mark,
                        page.substring("/disclosure/records/".length()),
                        "清和县人民政府办公室",
                        "2029年3月12日",
                        "第一条每张床位补贴一千元。",
                        "第二条按年发放。");
        assertThat(desk.post("fangyuan", record + "/withdrawal", Map.of("reason", "有误")))
                .hasStatus(303);
        assertThat(mvc.get().uri(page + ".pdf")).hasStatus(404);
        assertThat(mvc.get().uri("/disclosure/records/790100013/209901-00001.pdf"))
                .hasStatus(404);
    }

    @Test
    void an_abolished_record_stays_and_says_so() throws Exception {
        String record = desk.draft("name", "失效的办法" + mark);
        String page = desk.publish(record);
        assertThat(desk.post("fangyuan", record + "/abolition", Map.of("reason", "有效期满")))
                .hasStatus(303);
        assertThat(page(page).text()).contains("失效的办法" + mark, "已于 2029年3月12日失效：有效期满");
        assertThat(page("/disclosure/catalogue?year=2029").text()).contains("失效的办法" + mark, "已失效");
    }

    @Test
    void what_is_not_public_has_no_page() {
        String record = desk.draft("name", "还是草稿" + mark);
        assertThat(mvc.get().uri("/disclosure/records/" + record.substring(DisclosureDesk.RECORDS.length() + 1) + "/x"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/disclosure/search?query=还是草稿" + mark))
                .bodyText()
                .doesNotContain("概述");
        assertThat(mvc.get().uri("/disclosure/records/790100013/209901-00001")).hasStatus(404);
        assertThat(mvc.get().uri(API + "/790100013/209901-00001")).hasStatus(404);
        assertThat(mvc.get().uri(API + "/nothing")).hasStatus(404);
    }

    @Test
    void the_api_pages_and_filters_like_the_catalogue() throws Exception {
        String page = desk.publish(desk.draft("name", "接口可见" + mark, "keywords", "甲 乙"));
        var json = JsonMapper.shared();
        var list =
                json.readTree(body(API + "?from=2029-03-01&to=2029-03-31&category=03&region=990122&agency=清和县人民政府办公室"));
        assertThat(list.path("records").valueStream().map(r -> r.path("name").asString()))
                .contains("接口可见" + mark);
        assertThat(json.readTree(body(API + "?from=2029-03-13")).path("records").isEmpty())
                .isTrue();
        assertThat(json.readTree(body(API + "?agency=没有这个机关")).path("records").isEmpty())
                .isTrue();
        assertThat(json.readTree(body(API + "?region=99")).path("records").isEmpty())
                .isTrue();
        assertThat(mvc.get().uri(API + "?from=2029-02-30")).hasStatus(400);
        String index = page.substring("/disclosure/records/".length());
        var one = json.readTree(body(API + "/" + index));
        assertThat(one.path("record").path("index").asString()).isEqualTo(index);
        assertThat(one.path("keywords").size()).isEqualTo(2);
        assertThat(one.path("versions").size()).isEqualTo(1);
        assertThat(body(API + "/" + index.replace('/', '_'))).contains(index);
    }

    @Test
    void the_catalogue_is_turned_page_by_page_without_gaps_or_doubles() throws Exception {
        for (int i = 0; i < 23; i++) {
            desk.publish(desk.draft("name", "翻页" + mark + "第" + i + "件"));
        }
        var first = page("/disclosure/catalogue?year=2029");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(next).contains("cursor=2029-03-12_");
        var names = first.select(".result-name").eachText();
        names.addAll(page(next).select(".result-name").eachText());
        assertThat(names.stream().filter(n -> n.startsWith("翻页" + mark)).toList())
                .hasSize(23)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_guide_names_every_agency_and_whom_the_law_charges_with_it() throws Exception {
        var guide = page("/disclosure/guide");
        assertThat(guide.text()).contains("清和县人民政府政府信息公开指南", "第二十条第一项", "清和县民政局", "主管部门");
        assertThat(guide.select("dl").text()).contains("清和县人民政府办公室", "0990-622");
        agencies.all().forEach(a -> assertThat(guide.text()).contains(a.name()));
    }

    @Test
    void the_guide_tells_how_to_apply_by_which_limits_for_which_fee_and_what_helps_against_a_refusal()
            throws Exception {
        assertThat(page("/disclosure/guide").text())
                .contains(
                        "传真",
                        "平常信函",
                        "双方确认之日",
                        "20 个工作日内答复（条例第三十三条）",
                        "7 个工作日内一次性告知补正",
                        "第 11 件起每件 100 元",
                        "第 31 页起每页 10 元",
                        "先申请行政复议",
                        "6 个月内直接提起行政诉讼",
                        "条例第五十一条");
        assertThat(desk.get("hejing", "/desk/disclosure/guide"))
                .hasStatusOk()
                .bodyText()
                .contains("传真号码");
        assertThat(desk.get("wangfang", "/desk/disclosure/guide")).hasStatus(403);
        assertThat(desk.post("hejing", "/desk/disclosure/guide", Map.of("fax", "没有", "hours", "全天")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写传真号码", "全天");
        assertThat(desk.post(
                        "hejing",
                        "/desk/disclosure/guide",
                        Map.of("fax", "0990-6220099", "hours", "工作日 9:00—17:00", "postTo", "清和县人民路1号，邮编 999001")))
                .hasStatus(303);
        assertThat(page("/disclosure/guide").select("dl").text())
                .contains("0990-6220099", "工作日 9:00—17:00", "邮编 999001");
    }

    private void answerAll(String record) throws Exception {
        var page = Jsoup.parse(desk.get("hejing", record).getResponse().getContentAsString());
        for (var form : page.select("form[action$=/retention]")) {
            desk.post("hejing", form.attr("action"), Map.of("reason", "看过，可以公开"));
        }
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(body(path), path, Parser.htmlParser());
    }

    private String body(String path) throws Exception {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).as(path).hasStatusOk();
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
