package org.tongyuan.cases.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.sm.Sm3;
import org.tongyuan.story.CountyCases;

/** Finished cases are filed once, given out as a package that anybody can check, and checked when they come back. */
@TongyuanTest
class CaseArchivePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Window head;
    private CountyCases county;

    @BeforeEach
    void people() {
        head = new Window(mvc, officer("AGENCY_HEAD"));
        county = new CountyCases(port);
    }

    private String officer(String role) {
        return DemoPeople.STAFF.stream()
                .filter(s -> s.agency().equals("清和县市场监督管理局"))
                .filter(s -> s.roles().stream().anyMatch(r -> r.name().equals(role)))
                .findFirst()
                .orElseThrow()
                .loginName();
    }

    private String open() {
        return county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
    }

    private String withdrawn() {
        String number = open();
        county.act(number, "withdrawal", Map.of("reason", "不办了"));
        return number;
    }

    private String filed() throws Exception {
        String number = withdrawn();
        head.done("/desk/archives", Map.of("number", number));
        return archiveNumber(number);
    }

    private String archiveNumber(String number) {
        return jdbc.sql("""
            SELECT archive_number FROM cases.archived_case a JOIN cases.case_file c ON c.id = a.case_id WHERE c.number = ?\
            """).param(number).query(String.class).single();
    }

    private byte[] packed(String archiveNumber) {
        var answer = head.get("/desk/archives/" + archiveNumber + "/package.zip");
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
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
    void a_package_says_what_it_holds_and_sha256sum_agrees() throws Exception {
        String number = withdrawn();
        assertThat(head.page("/desk/archives").select("input[value=" + number + "]"))
                .hasSize(1);
        head.done("/desk/archives", Map.of("number", number));
        head.done("/desk/archives", Map.of("number", number));
        String archive = archiveNumber(number);
        assertThat(archive).matches("QH31-\\d{4}-D30-ZWFW-\\d{5}");
        assertThat(head.page("/desk/archives").text()).contains(archive, number, "期限为设定值，待核对");
        byte[] zip = packed(archive);
        assertThat(packed(archive)).isEqualTo(zip);
        var parts = unzip(zip);
        assertThat(new String(parts.get(archive + "/metadata.xml"), StandardCharsets.UTF_8))
                .contains(number, archive, "李娜", "撤回申请", "verified=\"false\"");
        assertThat(new String(parts.get(archive + "/journal.json"), StandardCharsets.UTF_8))
                .contains("\"hash\"");
        assertThat(parts.keySet()).anyMatch(p -> p.contains("撤回申请确认书"));
        for (var part : parts.entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, part.getValue());
        }
        var check = new ProcessBuilder("sha256sum", "-c", "--strict", "hashes.sha256")
                .directory(folder.resolve(archive).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("check.log").toFile())
                .start();
        assertThat(check.waitFor())
                .as(Files.readString(folder.resolve("check.log")))
                .isZero();
        HashList.read(new String(parts.get(archive + "/hashes.sm3"), StandardCharsets.UTF_8))
                .forEach((path, digest) ->
                        assertThat(Sm3.hex(parts.get(archive + "/" + path))).isEqualTo(digest));
    }

    @Test
    void filing_and_taking_stand_in_the_journal() throws Exception {
        String archive = filed();
        packed(archive);
        String id = jdbc.sql("SELECT id FROM cases.archived_case WHERE archive_number = ?")
                .param(archive)
                .query(String.class)
                .single();
        assertThat(journal.of(new Subject("archived-case", id)).stream()
                        .map(r -> r.entry().act()))
                .containsExactly("CASE_FILED", "CASE_PACKAGE_TAKEN");
    }

    @Test
    void a_case_that_is_not_finished_is_not_filed() {
        String number = open();
        assertThat(head.post("/desk/archives", Map.of("number", number))).hasStatus(409);
        assertThat(head.post("/desk/archives", Map.of())).hasStatus(422);
    }

    @Test
    void others_neither_file_nor_take() throws Exception {
        String archive = filed();
        assertThat(new Window(mvc, "wangfang").get("/desk/archives/" + archive + "/package.zip"))
                .hasStatus(403);
        var other = new Window(mvc, "sunli");
        assertThat(other.get("/desk/archives/" + archive + "/package.zip")).hasStatus(403);
        assertThat(other.page("/desk/archives").text()).doesNotContain(archive);
        assertThat(other.post("/desk/archives", Map.of("number", withdrawn()))).hasStatus(404);
    }

    @Test
    void a_changed_package_is_found_out() throws Exception {
        String archive = filed();
        byte[] whole = packed(archive);
        assertThat(checked(whole)).contains("内容与归档时一致");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : unzip(whole).entrySet()) {
                if (!part.getKey().endsWith("journal.json")) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.write(
                            part.getKey().endsWith("metadata.xml")
                                    ? "x".getBytes(StandardCharsets.UTF_8)
                                    : new byte[0]);
                    zip.closeEntry();
                }
            }
            zip.putNextEntry(new ZipEntry(archive + "/foreign.txt"));
            zip.write(1);
            zip.closeEntry();
        }
        assertThat(checked(out.toByteArray()))
                .contains("不一致", "内容改变的文件 metadata.xml", "缺少的文件 journal.json", "清单之外的文件 foreign.txt");
        assertThat(head.post(
                        "/desk/archives/checks", Map.of(), new MockMultipartFile("file", "a.zip", "", new byte[] {1})))
                .hasStatus(409);
        var kept = head.post("/desk/archives/" + archive + "/checks", Map.of());
        assertThat(kept).hasStatusOk();
        assertThat(kept.getResponse().getContentAsString()).contains("内容与归档时一致");
    }

    @Test
    void what_unfolds_to_hundreds_of_megabytes_is_no_package() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("QH31-2026-D30-ZWFW-00001/metadata.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 257; i++) {
                zip.write(nothing);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(head.post(
                        "/desk/archives/checks",
                        Map.of(),
                        new MockMultipartFile("file", "a.zip", "application/zip", out.toByteArray())))
                .hasStatus(409);
    }

    private String checked(byte[] zip) throws Exception {
        var answer = head.post(
                "/desk/archives/checks", Map.of(), new MockMultipartFile("file", "a.zip", "application/zip", zip));
        assertThat(answer).hasStatusOk();
        return org.jsoup.Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }
}
