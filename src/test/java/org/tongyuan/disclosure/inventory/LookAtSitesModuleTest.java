package org.tongyuan.disclosure.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.Ids;

@TongyuanTest
class LookAtSitesModuleTest {

    private static final SiteSettings SETTINGS =
            new SiteSettings(Duration.ofSeconds(5), 7, 5, 20, 90, true, "http://localhost");

    @Autowired
    WebSites sites;

    @Autowired
    SiteProbes probes;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void what_was_made_is_thrown_away() {
        for (UUID id : made) {
            jdbc.sql("DELETE FROM disclosure.web_site_probe WHERE site_id = ?")
                    .param(id)
                    .update();
            jdbc.sql("DELETE FROM disclosure.web_site WHERE id = ?").param(id).update();
        }
    }

    @Test
    void one_site_s_failure_does_not_stop_the_others() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        byte[] page = "<p>通知</p>".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var bad = site("no address at all");
            var some = new ArrayList<WebSite>();
            some.add(bad);
            for (int i = 0; i < 12; i++) {
                some.add(site(base + i));
            }
            new LookAtSites(sites, probes, new SiteProbe(SETTINGS)).round(some);
            assertThat(probes.last(bad.id(), Instant.EPOCH, 5))
                    .singleElement()
                    .satisfies(p -> assertThat(p.error()).isEqualTo("不是 http 或者 https 地址"));
            assertThat(some.subList(1, some.size()))
                    .allSatisfy(site ->
                            assertThat(sites.require(site.id()).seen().lastOk()).isTrue());
        } finally {
            server.stop(0);
        }
    }

    private WebSite site(String address) {
        UUID sponsor = jdbc.sql("SELECT id FROM agencies.agency ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
        var site = new WebSite(
                Ids.next(),
                new WebSite.About("网站 " + address, null, address, sponsor, false, LocalDate.of(2020, 1, 1)),
                null,
                WebSite.Seen.NOTHING,
                0);
        made.add(site.id());
        sites.add(site);
        return site;
    }
}
