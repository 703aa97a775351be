package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.table.Tables;
import tools.jackson.databind.json.JsonMapper;

/** What goes into the archive: the ledger of a year, and the package of a request that has ended. */
@TongyuanTest
@Transactional
class ArchivePageTest {

    private static final String DESK = "/desk/disclosure/requests/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    LegalTime time;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private Window applicant;
    private Window office;

    @BeforeEach
    void people() {
        applicant = new Window(mvc, "lina");
        office = new Window(mvc, "hanbing");
    }

    private String applied() throws Exception {
        var fields = new HashMap<String, String>();
        fields.put(
                "agency",
                agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                        .orElseThrow()
                        .id()
                        .toString());
        fields.put("wanted", "2025年电梯抽检结果（归档）");
        fields.put("form", "ELECTRONIC");
        fields.put("way", "PLATFORM");
        String path = applicant.done("/disclosure/apply", fields);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String answered() throws Exception {
        String number = applied();
        office.done(
                DESK + number + "/files",
                Map.of(),
                new MockMultipartFile("file", "照片.jpg", "image/jpeg", SampleFiles.phonePhoto(400, 300, 1)));
        office.done(DESK + number + "/acts/reply", Map.of("type", "NOT_EXIST", "reason", "经检索没有该信息"));
        office.done(DESK + number + "/acts/delivery", Map.of("way", "ELECTRONIC"));
        return number;
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws Exception {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void the_package_of_an_ended_request_has_everything_and_says_what_it_has() throws Exception {
        String number = answered();
        assertThat(office.page(DESK + number).select("a[href$=archive.zip]")).hasSize(1);
        var answer = office.get(DESK + number + "/archive.zip");
        assertThat(answer).hasStatusOk();
        var parts = unzip(answer.getResponse().getContentAsByteArray());
        assertThat(parts.keySet())
                .contains("01-申请登记表.pdf", "04-办理经过.html", "04-办理经过.json", "清单.json", "03-材料/未提供/01-照片.jpg")
                .anyMatch(name -> name.startsWith("02-文书/") && name.contains("登记回执"))
                .anyMatch(name -> name.startsWith("02-文书/") && name.contains("信息不存在"));
        var manifest = JsonMapper.shared().readTree(parts.get("清单.json"));
        assertThat(manifest.get("exportedBy").asString()).isEqualTo("韩冰");
        assertThat(manifest.get("retention").get("period").asString()).isEqualTo("30 年");
        assertThat(manifest.get("parts")).hasSize(parts.size() - 1);
        for (var part : manifest.get("parts")) {
            assertThat(ArchivePart.digest(parts.get(part.get("path").asString())))
                    .as(part.get("path").asString())
                    .isEqualTo(part.get("sha256").asString());
        }
        try (var pdf = Loader.loadPDF(parts.get("01-申请登记表.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""))
                    .contains(number, "2025年电梯抽检结果（归档）", "信息不存在", "李娜")
                    .doesNotContain("990122198806200028");
        }
        assertThat(new String(parts.get("04-办理经过.html"), StandardCharsets.UTF_8))
                .contains("作出答复", "送达答复", "韩冰");
        String id = jdbc.sql("SELECT id FROM disclosure.request WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
        var last = journal.of(new Subject("disclosure-request", id)).getLast().entry();
        assertThat(last.act()).isEqualTo("DISCLOSURE_ARCHIVE_PACKED");
        assertThat(last.details()).containsEntry("manifest", ArchivePart.digest(parts.get("清单.json")));
    }

    @Test
    void what_is_still_open_or_of_another_agency_is_not_packed() throws Exception {
        String number = applied();
        assertThat(office.get(DESK + number + "/archive.zip")).hasStatus(HttpStatus.CONFLICT);
        assertThat(new Window(mvc, "hejing").get(DESK + number + "/archive.zip"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new Window(mvc, "machao").get(DESK + number + "/archive.zip"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_ledger_has_a_line_for_each_request_with_its_course() throws Exception {
        String number = applied();
        office.done(DESK + number + "/acts/correction-notice", Map.of("items", "请写明是哪一类电梯"));
        applicant.done("/disclosure/my/" + number + "/correction", Map.of("text", "住宅电梯"));
        var granted = Map.of("type", "GRANT", "provided", "一览表");
        Examined.at(mvc, office, number, granted);
        office.done(DESK + number + "/acts/reply", granted);
        office.done(DESK + number + "/acts/delivery", Map.of("way", "ELECTRONIC"));
        int year = time.today().getYear();
        assertThat(office.page(DESK + "ledger").text()).contains(year + " 年政府信息公开申请台账", "李*");
        for (String format : new String[] {"xlsx", "csv"}) {
            var answer = office.get(DESK + "ledger." + format + "?year=" + year);
            assertThat(answer).hasStatusOk();
            var lines = Tables.read(answer.getResponse().getContentAsByteArray())
                    .firstEntry()
                    .getValue();
            assertThat(lines.getFirst()).isEqualTo(LedgerLine.COLUMNS);
            var line = lines.stream()
                    .filter(l -> l.getFirst().equals(number))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get(1)).isEqualTo(time.today().toString());
            assertThat(line.get(3)).isEqualTo("李*");
            assertThat(line.get(4)).contains("电梯抽检结果（归档）", "住宅电梯");
            assertThat(line.get(6)).contains("告知补正", "补正申请");
            assertThat(line.get(7)).isEqualTo("予以公开");
            assertThat(line.get(9)).startsWith("电子送达，");
            assertThat(line.get(10)).isEqualTo("否");
            assertThat(line.get(11)).isEqualTo("韩冰");
        }
        assertThat(new Window(mvc, "machao").get(DESK + "ledger.csv")).hasStatus(HttpStatus.FORBIDDEN);
    }
}
