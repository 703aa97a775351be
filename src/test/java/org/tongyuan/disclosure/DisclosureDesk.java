package org.tongyuan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;

/** The desk of the demo county's general office, through its pages: 何静 writes, 许宁 examines, 方远 approves. */
public final class DisclosureDesk {

    public static final String RECORDS = "/desk/disclosure/records";

    private final MockMvcTester mvc;

    public DisclosureDesk(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** The fields of the form, right ones, with some changed: name and value in turn. */
    public static Map<String, String> fields(String... changed) {
        var fields = new LinkedHashMap<>(Map.of(
                "name", "村庄规划编制工作方案",
                "summary", "编制范围、步骤和经费。",
                "body", "一、范围。\n二、步骤。",
                "category", "03",
                "topic", "01",
                "genre", "08",
                "audience", "01",
                "lifecycle", "99",
                "source", "综合科",
                "madeOn", "2026-03-02"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    /** The text of a PDF without any white space, so that line breaks do not matter. */
    public static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MvcTestResult post(String login, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user(login));
        fields.forEach(request::param);
        return request.exchange();
    }

    public MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(As.user(login)).exchange();
    }

    /** Gives the address of the new draft. */
    public String draft(String... changed) {
        return location(post("hejing", RECORDS, fields(changed)));
    }

    public void attach(String record, String name, byte[] content) {
        assertThat(mvc.post()
                        .uri(record + "/files")
                        .multipart()
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(As.user("hejing")))
                .hasStatus(303);
    }

    public void handIn(String record) {
        assertThat(post("hejing", record + "/submission", Map.of())).hasStatus(303);
        assertThat(post("hejing", record + "/source-check", Map.of("rule", "MAKER")))
                .hasStatus(303);
    }

    public MvcTestResult review(String record) {
        return post("xuning", record + "/review", Map.of("conclusion", "PUBLIC", "basis", "不涉及国家秘密和个人隐私"));
    }

    /** Gives the address of the public page. */
    public String publish(String record) {
        handIn(record);
        assertThat(review(record)).hasStatus(303);
        var approved = post("fangyuan", record + "/approval", Map.of());
        assertThat(approved).hasStatus(303);
        String done = String.valueOf(approved.getMvcResult().getFlashMap().get("done"));
        return "/disclosure/records/" + done.replaceAll(".*索引号 ([0-9A-Z]{9}/\\d{6}-\\d{5}).*", "$1");
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }
}
