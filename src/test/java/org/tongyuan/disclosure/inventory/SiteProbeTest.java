package org.tongyuan.disclosure.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteProbeTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String base = "";

    @BeforeEach
    void a_server_on_this_machine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void nobody_waits() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void a_page_that_opens_has_the_hash_of_its_text() {
        says("/", 200, "<p>你好</p>");
        var seen = probe().look(site("/"));
        assertThat(seen.error()).isNull();
        assertThat(seen.isOk()).isTrue();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.hash()).hasSize(64);
    }

    @Test
    void a_server_s_error_and_an_empty_page_do_not_count_as_opened() {
        says("/broken", 500, "<p>error</p>");
        says("/blank", 200, " \n ");
        assertThat(probe().look(site("/broken")).error()).isEqualTo("服务器答复 500");
        var blank = probe().look(site("/blank"));
        assertThat(blank.isOk()).isFalse();
        assertThat(blank.status()).isEqualTo(200);
        assertThat(blank.hash()).isNull();
    }

    @Test
    void a_page_that_comes_too_late_does_not_count_as_opened() {
        server.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        var settings = new SiteSettings(Duration.ofMillis(200), 7, 5, 20, 90, true, base);
        var seen = new SiteProbe(settings).look(site("/"));
        assertThat(seen.isOk()).isFalse();
        assertThat(seen.status()).isNull();
    }

    @Test
    void redirects_are_followed_but_not_without_end() {
        goes("/old", "/middle");
        goes("/middle", base + "/new");
        says("/new", 200, "<p>新网站</p>");
        goes("/round", "/round");
        assertThat(probe().look(site("/old")).isOk()).isTrue();
        assertThat(probe().look(site("/round")).error()).isEqualTo("跳转超过 5 次");
    }

    @Test
    void no_machine_inside_is_asked_neither_first_nor_after_a_redirect() {
        says("/secret", 200, "<p>内部</p>");
        String own = base.replace("127.0.0.1", "localhost");
        goes("/", base + "/secret");
        var strict = new SiteProbe(new SiteSettings(Duration.ofSeconds(5), 7, 5, 20, 90, false, own));
        assertThat(strict.look(site("/secret")).error()).isEqualTo("网址指向内部网络，不予访问");
        assertThat(strict.look(own("/")).error())
                .as("the own site may be inside, what it leads to may not")
                .isEqualTo("网址指向内部网络，不予访问");
        server.removeContext("/");
        says("/", 200, "<p>本平台</p>");
        assertThat(strict.look(own("/elsewhere")).isOk())
                .as("asked under its public address")
                .isTrue();
    }

    @Test
    void only_the_web_is_asked() {
        goes("/file", "file:///etc/passwd");
        assertThat(probe().look(site("/file")).error()).isEqualTo("不是 http 或者 https 地址");
        goes("/name", "http://a:b@127.0.0.1/");
        assertThat(probe().look(site("/name")).error()).isEqualTo("不是 http 或者 https 地址");
    }

    @Test
    void a_page_in_chunks_a_packed_one_and_a_huge_one_are_read() throws IOException {
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (String part : List.of("<p>一", "二", "三</p>")) {
                exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("<p>一二三</p>".getBytes(StandardCharsets.UTF_8));
        }
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        says("/huge", 200, "一".repeat(2_000_000));
        String chunks = probe().look(site("/chunks")).hash();
        assertThat(chunks).isNotNull().isEqualTo(probe().look(site("/packed")).hash());
        assertThat(probe().look(site("/huge")).isOk()).isTrue();
    }

    @Test
    void nothing_there_is_said_in_words() {
        server.stop(0);
        assertThat(probe().look(site("/")).error()).isEqualTo("连接不上");
    }

    @Test
    void counters_scripts_and_dates_are_no_change_words_are() {
        String before =
                text("<html><head><style>p{}</style><script>var t=1;</script></head><p>通知公告 12345 2026-11-29</p>");
        assertThat(text("<html><head><style>b{}</style><script>var t=2;if(a<b){}</script></head>"
                        + "<!-- <p>旧</p> --><p class=x>通知公告 12346 2026-11-30</p>"))
                .isEqualTo(before);
        assertThat(text("<p>通知公告（新）</p>")).isNotEqualTo(before);
        assertThat(text("<p>看<script>没有结束")).isEqualTo(text("<p>看"));
        assertThat(text("<p>看<scripture>读</scripture>")).isNotEqualTo(text("<p>看"));
        byte[] gbk = "<p>政府网站</p>".getBytes(Charset.forName("GBK"));
        assertThat(PageText.sha256(gbk)).isEqualTo(PageText.sha256("<b>政府网站</b>".getBytes(Charset.forName("GBK"))));
    }

    private static String text(String html) {
        return PageText.of(html.getBytes(StandardCharsets.UTF_8));
    }

    private SiteProbe probe() {
        return new SiteProbe(new SiteSettings(Duration.ofSeconds(5), 7, 5, 20, 90, true, base));
    }

    private void says(String path, int status, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void goes(String path, String where) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", where);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private WebSite site(String path) {
        return site(path, false);
    }

    private WebSite own(String path) {
        return site(path, true);
    }

    private WebSite site(String path, boolean own) {
        return new WebSite(
                UUID.randomUUID(),
                new WebSite.About("网站", null, base + path, UUID.randomUUID(), own, LocalDate.of(2020, 1, 1)),
                null,
                WebSite.Seen.NOTHING,
                0);
    }
}
