package org.tongyuan.disclosure.readingplaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.table.Tables;

/** Places where public information is read, and what is delivered to them. */
@TongyuanTest
@Transactional
class ReadingPlacesPageTest {

    private static final String LIST = "/desk/disclosure/reading-places";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    PlaceSeals seals;

    private Window office;
    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2026, 3, 9));
        office = new Window(mvc, "hejing");
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    private static Map<String, String> fields(String kind) {
        var fields = new HashMap<String, String>();
        fields.put("kind", kind);
        fields.put("name", "清和县第二图书馆");
        fields.put("address", "和平路3号");
        fields.put("hours", "每天 9:00—20:00");
        fields.put("phone", "0990-6220000");
        fields.put("equipment", "查询电脑2台");
        return fields;
    }

    private String place(String kind) throws Exception {
        return office.done(LIST, fields(kind));
    }

    /** Draws up a batch; gives its address. */
    private String batch(String place) throws Exception {
        office.done(place + "/deliveries", Map.of());
        String list = office.page(place).select("a[href$=list.csv]").first().attr("href");
        return list.replace("/list.csv", "");
    }

    private List<List<String>> lines(String batch) {
        var answer = office.get(batch + "/list.csv");
        assertThat(answer).hasStatusOk();
        return Tables.read(answer.getResponse().getContentAsByteArray())
                .firstEntry()
                .getValue();
    }

    private Map<String, byte[]> unzip(String batch) throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        byte[] zip = office.get(batch + "/package.zip").getResponse().getContentAsByteArray();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** With words in it, so that the scan for personal data can read it. */
    private static byte[] annex() {
        return SampleFiles.pdf(document -> {
            try (var content = new PDPageContentStream(document, document.getPage(0))) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Annex: scope and steps of the plan.");
                content.endText();
            }
        });
    }

    private static String index(String publicPage) {
        return publicPage.replace("/disclosure/records/", "");
    }

    @Test
    void a_place_is_entered_changed_and_closed_and_the_public_page_follows() throws Exception {
        var wrong = fields("LIBRARY");
        wrong.put("hours", "");
        var again = office.again(LIST, wrong);
        assertThat(again.select(".error-summary").text()).contains("请填写开放时间");
        assertThat(again.select("#name").attr("value")).isEqualTo("清和县第二图书馆");
        String path = place("LIBRARY");
        assertThat(new Window(mvc, "lina").page("/disclosure/reading-places").text())
                .contains("清和县第二图书馆", "和平路3号", "还没有");
        assertThat(new Window(mvc, "lina").page("/disclosure/guide").text()).contains("查阅场所");

        String version =
                office.page(path + "/edit").select("input[name=version]").attr("value");
        var changed = fields("LIBRARY");
        changed.put("version", version);
        changed.put("address", "和平路5号");
        office.done(path, changed);
        assertThat(office.page(path).text()).contains("和平路5号");
        assertThat(office.again(path, changed).select(".error-summary").text()).contains("有人刚刚修改了");

        office.done(path + "/closing", Map.of());
        assertThat(new Window(mvc, "lina").page("/disclosure/reading-places").text())
                .doesNotContain("清和县第二图书馆");
        office.done(path + "/opening", Map.of());
        assertThat(new Window(mvc, "lina").page("/disclosure/reading-places").text())
                .contains("清和县第二图书馆");
    }

    @Test
    void a_batch_has_what_the_place_does_not_have_and_its_receipt_is_recorded() throws Exception {
        String place = place("LIBRARY");
        String draft = desk.draft("name", "提供给图书馆的信息");
        desk.attach(draft, "附件.pdf", annex());
        String index = index(desk.publish(draft));
        String first = batch(place);
        assertThat(lines(first)).anySatisfy(line -> assertThat(line).contains(index, "新公开", "提供给图书馆的信息"));
        var parts = unzip(first);
        assertThat(parts.keySet())
                .contains("清单.csv", index.replace('/', '-') + "/正文.html", index.replace('/', '-') + "/附件01-附件.pdf");
        assertThat(new String(parts.get(index.replace('/', '-') + "/正文.html"), StandardCharsets.UTF_8))
                .contains("提供给图书馆的信息", "一、范围。");

        assertThat(office.post(place + "/deliveries", Map.of()))
                .as("one at a time")
                .hasStatus(422);
        assertThat(office.again(first + "/confirmation", Map.of("receiver", ""))
                        .select(".error-summary")
                        .text())
                .contains("请填写接收人");
        assertThat(office.again(first + "/confirmation", Map.of("receiver", "李馆员", "on", "2026-03-10"))
                        .select("#on-error")
                        .text())
                .contains("也不能晚于今天");
        office.done(first + "/confirmation", Map.of("receiver", "李馆员", "on", "2026-03-09", "way", "移动硬盘"));
        assertThat(office.page(place).text()).contains("2026年3月9日，李馆员，移动硬盘", "没有待提供的信息");
        assertThat(new Window(mvc, "lina").page("/disclosure/reading-places").text())
                .contains("2026年3月9日");
        assertThat(jdbc.sql("SELECT receiver FROM disclosure.reading_delivery WHERE confirmed_on IS NOT NULL"
                                + " AND place_id = ?::uuid")
                        .param(place.substring(place.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .doesNotContain("李馆员");

        assertThat(desk.post("fangyuan", draft + "/withdrawal", Map.of("reason", "内容有误")))
                .hasStatus(303);
        String next = index(desk.publish(desk.draft("name", "后来公开的信息")));
        String second = batch(place);
        assertThat(lines(second).stream().skip(1).map(l -> l.getFirst() + l.get(7)))
                .containsExactlyInAnyOrder(index + "撤回", next + "新公开");
        assertThat(unzip(second).keySet()).noneMatch(name -> name.startsWith(index.replace('/', '-')));
        office.done(second + "/cancellation", Map.of());
        assertThat(office.page(place).text()).contains("待提供 2 条", "已取消");

        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        var last = journal.of(PlaceSeals.subject(id)).getLast().entry();
        assertThat(last.act()).isEqualTo("READING_DELIVERY_CANCELLED");
        assertThat(last.seal()).isEqualTo(seals.of(id));
    }

    @Test
    void a_new_version_is_delivered_again() throws Exception {
        String place = place("ARCHIVE");
        String draft = desk.draft("name", "会更新的信息");
        String index = index(desk.publish(draft));
        String first = batch(place);
        office.done(first + "/confirmation", Map.of("receiver", "档案馆"));
        UUID record = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        // What publishing a second version leaves behind: the words of the new version, and the catalogue pointing to
        // it.
        jdbc.sql("""
            INSERT INTO disclosure.record_version SELECT (jsonb_populate_record(v, '{"number": 2}'::jsonb)).*
            FROM disclosure.record_version v WHERE v.record_id = ? AND v.number = 1\
            """).param(record).update();
        jdbc.sql("UPDATE disclosure.published SET number = 2 WHERE record_id = ?")
                .param(record)
                .update();
        assertThat(lines(batch(place)).stream().skip(1).map(l -> l.getFirst() + l.get(7) + l.get(8)))
                .containsExactly(index + "更新2");
    }

    @Test
    void a_hall_needs_no_deliveries_and_others_keep_their_hands_off() throws Exception {
        String hall = place("SERVICE_HALL");
        assertThat(office.page(hall).select("#deliveries")).isEmpty();
        assertThat(office.again(hall + "/deliveries", Map.of())
                        .select(".error-summary")
                        .text())
                .contains("不需要提供信息");
        assertThat(new Window(mvc, "hanbing").get(hall)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Window(mvc, "xuning").post(LIST, fields("LIBRARY"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new Window(mvc, "lina").get(LIST)).hasStatus(HttpStatus.FORBIDDEN);
    }
}
