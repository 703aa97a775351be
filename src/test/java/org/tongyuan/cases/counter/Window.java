package org.tongyuan.cases.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;

/** The pages of the desk as an officer uses them in a test. */
public final class Window {

    private final MockMvcTester mvc;
    private final String officer;

    public Window(MockMvcTester mvc, String officer) {
        this.mvc = mvc;
        this.officer = officer;
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(path).with(As.user(officer)).exchange();
    }

    public Document page(String path) throws Exception {
        var result = get(path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    public MvcTestResult post(String path, Map<String, String> fields, MockMultipartFile... files) {
        var request = mvc.post().uri(path).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.with(As.user(officer)).exchange();
    }

    /** Where an act leads; it must have gone through. */
    public String done(String path, Map<String, String> fields, MockMultipartFile... files) throws Exception {
        var result = post(path, fields, files);
        assertThat(result).as(result.getResponse().getContentAsString()).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    /** A form that came back. */
    public Document again(String path, Map<String, String> fields) throws Exception {
        var result = post(path, fields);
        assertThat(result).hasStatus(422);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    /** The person's page after their card was read. */
    public String person(String identity) throws Exception {
        return done("/desk/intake/person", Map.of("identity", identity));
    }
}
