package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.story.DemoPlaces;

/** Files that cannot be taken are refused with a message that says what to do, and what was there before is kept. */
@TongyuanTest
class UploadPageTest {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Visitor citizen;
    private String material;

    @BeforeEach
    void a_draft_with_one_good_file() throws Exception {
        citizen = Visitor.signedIn(port, "zhangwei");
        var begun = citizen.post("/apply/" + DemoPlaces.foodItem(jdbc), Map.of());
        material = java.net
                        .URI
                        .create(begun.headers().firstValue("Location").orElseThrow())
                        .getPath()
                + "/materials/layout";
        assertThat(citizen.upload(material, "file", "图.pdf", "application/pdf", SampleFiles.pdf())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void more_than_20_mb_is_refused() throws Exception {
        refused("大图.pdf", "application/pdf", new byte[21 * 1024 * 1024], 413, "20 MB");
    }

    @Test
    void an_empty_file_is_refused() throws Exception {
        refused("空.pdf", "application/pdf", new byte[0], 422, "");
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        refused("假.pdf", "application/pdf", page, 422, "假.pdf");
        refused("页.html", "text/html", page, 422, "页.html");
        refused(
                "图.svg",
                "image/svg+xml",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                422,
                "图.svg");
        refused("程序.exe", "application/octet-stream", "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1), 422, "程序.exe");
    }

    @Test
    void a_name_with_a_path_is_only_a_name() throws Exception {
        citizen.upload(material, "file", "../../../etc/cron.d/x.pdf", "application/pdf", SampleFiles.pdf(d -> {
            d.addPage(new org.apache.pdfbox.pdmodel.PDPage());
        }));
        var page = Jsoup.parse(citizen.get(material).body());
        assertThat(page.select(".task-list li")).hasSize(2);
        assertThat(page.select(".task-list").text()).doesNotContain("..", "/etc");
        var file = citizen.get(page.select(".task-list a").last().attr("href"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .doesNotContain("..", "/etc");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void an_import_that_is_no_list_is_refused() throws Exception {
        var officer = Visitor.signedIn(port, "fengxue");
        for (byte[] content :
                new byte[][] {new byte[0], "MZ".getBytes(StandardCharsets.UTF_8), new byte[21 * 1024 * 1024]}) {
            var answer = officer.upload("/admin/items/imports", "file", "清单.xlsx", "application/octet-stream", content);
            assertThat(answer.statusCode()).isIn(413, 422);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).containsPattern("\\p{IsHan}{4}");
        }
    }

    private void refused(String name, String type, byte[] content, int status, String said) throws Exception {
        var answer = citizen.upload(material, "file", name, type, content);
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main").text()).as(name).contains(said);
        assertThat(Jsoup.parse(citizen.get(material).body()).select(".task-list li"))
                .as("what was there is kept")
                .hasSize(1);
    }
}
