package org.tongyuan.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.Elements;

/** TY1007 办件类型 has a code list, and item schemas use it. */
@TongyuanTest
@Transactional
class ElementDeskPageTest {

    private static final String DESK = "/desk/standards/elements/TY1007";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Elements elements;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult revise(String codes, String format, boolean major, String seen) {
        var request = mvc.post()
                .uri(DESK + "/versions")
                .with(As.user("fengxue"))
                .param("name", "办件类型")
                .param("definition", "当场办结的为即办件，在承诺时限内办结的为承诺件，其他为普通件")
                .param("format", format)
                .param("codes", codes)
                .param("source", "全国政务服务事项实施清单")
                .param("reason", "清单新版增加一类")
                .param("seen", seen);
        // As a browser does: a box that is not ticked is not sent.
        return (major ? request.param("major", "true") : request).exchange();
    }

    private DataElement newest() {
        return elements.versions("TY1007").getFirst();
    }

    @Test
    void what_only_adds_is_a_minor_version_and_its_watchers_and_the_feed_hear_of_it() throws Exception {
        assertThat(mvc.post()
                        .uri("/desk/standards/elements/watches")
                        .with(As.user("fengxue"))
                        .param("id", "TY1007")
                        .param("on", "true")
                        .param("to", "one"))
                .hasStatus(303);
        long before = cursor();
        assertThat(revise("ON_THE_SPOT=即办件\nPROMISED=承诺件\nOTHER=普通件", "an..12", false, "1.0"))
                .hasStatus(303);
        assertThat(newest().version()).isEqualTo("1.1");
        assertThat(newest().codes()).containsKeys("ON_THE_SPOT", "PROMISED", "OTHER");
        assertThat(elements.find("itemKind", "1.0")).isPresent();
        assertThat(mvc.get().uri("/standards/elements/TY1007")).bodyText().contains("1.1", "普通件");
        assertThat(mvc.get().uri("/api/v1/data-elements/changes?cursor=" + before))
                .bodyText()
                .contains("\"id\":\"TY1007\"", "\"version\":\"1.1\"", "\"kind\":\"REVISED\"", "清单新版增加一类");
        assertThat(mvc.get().uri("/api/v1/data-elements/changes?cursor=" + cursor()))
                .bodyText()
                .contains("\"changes\":[]");
        assertThat(jdbc.sql("SELECT count(*) FROM notices.message WHERE title LIKE '数据元修订：办件类型 1.1%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_breaks_is_refused_with_the_reason_unless_it_is_a_new_major_version() {
        assertThat(revise("ON_THE_SPOT=即办件", "an..12", false, "1.0"))
                .hasStatus(422)
                .bodyText()
                .contains("删去代码 PROMISED", "发布为新的主版本 2.0", "清单新版增加一类");
        assertThat(revise("ON_THE_SPOT=即办件\nPROMISED=承诺件", "an..6", false, "1.0"))
                .hasStatus(422)
                .bodyText()
                .contains("收窄");
        assertThat(newest().version()).isEqualTo("1.0");
        assertThat(revise("ON_THE_SPOT=即办件", "an..12", true, "1.0")).hasStatus(303);
        assertThat(newest().version()).isEqualTo("2.0");
        assertThat(revise("ON_THE_SPOT=即办件\nMORE=更多", "an..12", false, "1.0")).hasStatus(409);
    }

    @Test
    void shape_errors_keep_what_was_typed() {
        assertThat(revise("没有等号", "an..", false, "1.0"))
                .hasStatus(422)
                .bodyText()
                .contains("每行一个代码", "请用目录中的写法", "没有等号");
        assertThat(mvc.get().uri(DESK).with(As.user("wangfang"))).hasStatus(403);
        assertThat(mvc.get().uri("/desk/standards/elements/none").with(As.user("fengxue")))
                .hasStatus(404);
    }

    @Test
    void an_element_goes_out_of_use_with_a_day_and_a_successor() throws Exception {
        assertThat(deprecate("2099-12-31", "TY9999")).hasStatus(422).bodyText().contains("没有标识符为 TY9999 的另一个数据元");
        assertThat(deprecate("2099-12-31", "TY1007")).hasStatus(422);
        var past = deprecate("2001-01-01", "TY1006");
        assertThat(past).hasStatus(422);
        var form = Jsoup.parse(past.getResponse().getContentAsString());
        assertThat(form.select("#until-error").text()).contains("不早于");
        assertThat(form.select("#until").val()).isEqualTo("2001-01-01");
        assertThat(form.select("#successor").val()).isEqualTo("TY1006");
        assertThat(form.select("#why").val()).isEqualTo("与办理系统合并");
        assertThat(form.select("#name").val()).as("the other form is there too").isEqualTo("办件类型");
        assertThat(newest().status()).isEqualTo(DataElement.Status.IN_FORCE);
        assertThat(deprecate("2099-12-31", "TY1006")).hasStatus(303);
        assertThat(newest().status()).isEqualTo(DataElement.Status.DEPRECATED);
        assertThat(mvc.get().uri("/standards/elements/TY1007"))
                .bodyText()
                .contains("停用", "2099年12月31日", "TY1006", "与办理系统合并");
        assertThat(mvc.get().uri(DESK).with(As.user("fengxue"))).bodyText().contains("改用 TY1006");
        assertThat(revise("ON_THE_SPOT=即办件\nPROMISED=承诺件", "an..12", false, "1.0"))
                .hasStatus(409);
        var feed = mvc.get().uri("/standards/elements/changes.atom").exchange();
        var xml = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.getResponse().getContentAsByteArray()));
        assertThat(xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .item(0)
                        .getTextContent())
                .contains("停用：TY1007", "改用 TY1006");
        assertThat(new String(feed.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("<feed");
    }

    @Test
    void the_list_of_the_desk_shows_elements_and_changes() {
        revise("ON_THE_SPOT=即办件\nPROMISED=承诺件\nOTHER=普通件", "an..12", false, "1.0");
        assertThat(mvc.get().uri("/desk/standards/elements?q=办件类型").with(As.user("fengxue")))
                .hasStatusOk()
                .bodyText()
                .contains("TY1007", "清单新版增加一类", "全部数据元有变化时告诉我");
    }

    private MvcTestResult deprecate(String until, String successor) {
        return mvc.post()
                .uri(DESK + "/deprecation")
                .with(As.user("fengxue"))
                .param("until", until)
                .param("successor", successor)
                .param("why", "与办理系统合并")
                .exchange();
    }

    private long cursor() {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM standards.element_change")
                .query(Long.class)
                .single();
    }
}
