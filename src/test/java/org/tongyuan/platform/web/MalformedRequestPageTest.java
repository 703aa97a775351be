package org.tongyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;

/** Over a plain socket: no client sends such requests. */
@TongyuanTest
class MalformedRequestPageTest {

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester mvc;

    private String answer(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(h -> h + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a%00b", "/a%zzb", "/items/a<b", "/a{b}", "/%2f", "/../../x", "/a%c0%80", "/%5c", "/%2e%2e/x"})
    void an_address_that_is_none_is_answered_with_our_own_page(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("content-type: text/html;charset=UTF-8")
                .contains("lang=\"zh-CN\"", "<h1>", "回到首页")
                .doesNotContain("Tomcat", "Bad Request</h1>", "Exception", "org.apache", "系统出错了");
    }

    @Test
    void headers_methods_and_versions_that_are_none_too() throws IOException {
        assertThat(answer("GET / HTTP/1.1", "Bad Header: x"))
                .startsWith("HTTP/1.1 400")
                .contains("<h1>请求有误</h1>");
        assertThat(answer("GET / HTTP/1.1", "Content-Length: abc"))
                .startsWith("HTTP/1.1 400")
                .contains("<h1>请求有误</h1>");
        assertThat(answer("G@T / HTTP/1.1")).startsWith("HTTP/1.1 400").contains("<h1>请求有误</h1>");
        assertThat(answer("GET / HTTP/9.9")).startsWith("HTTP/1.1 505").contains("<h1>出错了</h1>");
    }

    @Test
    void the_api_gets_a_problem_and_security_headers_are_set() throws IOException {
        assertThat(answer("GET /api/v1/items/a%00b HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"status\":400", "\"title\":\"请求有误\"");
        assertThat(answer("GET /a%00b HTTP/1.1"))
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: default-src 'none'")
                .containsIgnoringCase("cache-control: no-store");
        assertThat(answer("HEAD /a%00b HTTP/1.1")).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    @Test
    void what_the_page_links_to_exists() throws IOException {
        var page = org.jsoup.Jsoup.parse(answer("GET /a%00b HTTP/1.1"));
        var links = page.select("link[href]").eachAttr("href");
        assertThat(links).hasSize(3);
        links.forEach(link -> assertThat(mvc.get().uri(link)).as(link).hasStatusOk());
    }
}
