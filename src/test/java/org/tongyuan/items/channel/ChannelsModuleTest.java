package org.tongyuan.items.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.channel.Facts.Difference;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.story.DemoPlaces;

/** One version, five channels: they say the same, and whichever was changed behind the application's back is found with what was changed. */
@TongyuanTest
class ChannelsModuleTest {

    private static final String NOBODY = "TEST:channels";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ItemVersions versions;

    @Autowired
    CheckChannels check;

    @Autowired
    ChannelWatch watch;

    @Autowired
    ChannelChecks checks;

    @Autowired
    Fetch fetch;

    @Autowired
    OwnAddress own;

    @Autowired
    OutsideCopies copies;

    @Autowired
    ItemSheets sheets;

    @Autowired
    LegalTime time;

    @LocalServerPort
    int port;

    private StoredVersion food() {
        return versions.require(versions.inForceId(DemoPlaces.foodItem(jdbc)).orElseThrow());
    }

    @AfterEach
    void take_everything_back() {
        jdbc.sql("DELETE FROM items.outside_copy WHERE created_by = ?")
                .param(NOBODY)
                .update();
        jdbc.sql("DELETE FROM items.channel_check WHERE item_id = ?")
                .param(food().itemId())
                .update();
        sheets.forget(food());
    }

    @Test
    void every_demo_item_says_the_same_in_all_five_channels() {
        List<String> demo = jdbc.sql("""
            SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.created_by = 'SYSTEM:demo-writer' ORDER BY i.code\
            """).query(String.class).list();
        assertThat(demo).hasSizeGreaterThanOrEqualTo(12);
        for (String code : demo) {
            StoredVersion version = versions.require(versions.inForceId(code).orElseThrow());
            List<Row> rows = check.look(version);
            assertThat(rows).extracting(Row::channel).containsExactly("网上办事指南", "大厅屏", "自助终端", "打印单", "接口");
            assertThat(rows).as(version.content().name()).allSatisfy(row -> {
                assertThat(row.problem()).isNull();
                assertThat(row.differing()).as(row.channel()).isEmpty();
                assertThat(row.hashSeen()).as(row.channel()).isEqualTo(version.contentHash());
            });
        }
    }

    @Test
    void the_sheet_is_found_when_another_was_put_in_its_place() throws Exception {
        StoredVersion version = food();
        byte[] right = sheets.of(version);
        assertThat(sheets.of(version)).isEqualTo(right);
        try (var pdf = Loader.loadPDF(right)) {
            assertThat(pdf.getDocumentInformation().getCustomMetadataValue("VersionHash"))
                    .isEqualTo(version.contentHash());
        }
        jdbc.sql("UPDATE items.sheet SET pdf = ? WHERE version_id = ?")
                .params(forged(version, "0990-0000000"), version.id())
                .update();
        List<Row> rows = check.look(version);
        assertThat(rows).filteredOn(row -> !row.equal()).singleElement().satisfies(row -> {
            assertThat(row.channel()).isEqualTo("打印单");
            assertThat(row.hashSeen()).isEqualTo(version.contentHash());
            assertThat(row.differing())
                    .containsExactly(new Difference("咨询电话", version.content().consultPhone(), "0990-0000000"));
        });
        sheets.forget(version);
        assertThat(check.look(version)).allMatch(Row::equal);
    }

    @Test
    void a_sheet_that_is_no_pdf_any_more_is_told() {
        StoredVersion version = food();
        sheets.of(version);
        jdbc.sql("UPDATE items.sheet SET pdf = 'nothing'::bytea WHERE version_id = ?")
                .param(version.id())
                .update();
        assertThat(check.look(version))
                .filteredOn(row -> !row.equal())
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).isEqualTo("内容无法读取"));
    }

    /** A sheet that carries the version's hash and says another phone number. */
    private byte[] forged(StoredVersion version, String phone) {
        var c = version.content();
        var json = ContentJson.write(c)
                .replace("\"consultPhone\":\"" + c.consultPhone() + "\"", "\"consultPhone\":\"" + phone + "\"");
        var other = new StoredVersion(
                version.id(),
                version.itemId(),
                version.code(),
                version.number(),
                version.state(),
                ContentJson.read(json),
                version.contentHash(),
                version.missing(),
                version.effectiveOn(),
                version.created(),
                version.createdBy(),
                null,
                null,
                version.published(),
                null,
                null,
                null,
                version.version());
        sheets.forget(version);
        return sheets.of(other);
    }

    @Test
    void a_copy_changed_on_another_server_is_found_with_the_changed_fact() throws Exception {
        StoredVersion version = food();
        String guide = new String(
                fetch.get(java.net.URI.create("http://127.0.0.1:" + port + "/items/" + version.code()))
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(guide).contains(">8 个工作日<");
        HttpServer other = serving(guide.replace(">8 个工作日<", ">12 个工作日<"));
        try {
            copies.add(
                    version.code(),
                    "市政府网站",
                    "http://127.0.0.1:" + other.getAddress().getPort() + "/fw/{code}.html",
                    time.now(),
                    NOBODY);
            var looking =
                    new CheckChannels(fetch, own, copies, new OutsideHosts(Set.of("127.0.0.1"), true), sheets, time);
            List<Row> rows = looking.look(version);
            assertThat(rows)
                    .hasSize(6)
                    .filteredOn(row -> !row.equal())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.channel()).isEqualTo("市政府网站");
                        assertThat(row.own()).isFalse();
                        assertThat(row.hashSeen()).as("kept its hash").isEqualTo(version.contentHash());
                        assertThat(row.differing()).containsExactly(new Difference("承诺办结时限", "8 个工作日", "12 个工作日"));
                    });
            checks.replace(version, rows);
            assertThat(differing(version)).containsExactly("市政府网站");
        } finally {
            other.stop(0);
        }
    }

    private List<String> differing(StoredVersion version) {
        return checks.of(version.id()).stream()
                .filter(row -> !row.differing().isEmpty())
                .map(Row::channel)
                .toList();
    }

    @Test
    void the_product_itself_asks_no_address_inside_its_network() throws Exception {
        StoredVersion version = food();
        HttpServer inside = serving("secret");
        try {
            copies.add(
                    version.code(),
                    "内网",
                    "http://127.0.0.1:" + inside.getAddress().getPort() + "/",
                    time.now(),
                    NOBODY);
            var looking =
                    new CheckChannels(fetch, own, copies, new OutsideHosts(Set.of("127.0.0.1"), false), sheets, time);
            assertThat(looking.look(version))
                    .filteredOn(row -> row.channel().equals("内网"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.problem()).isEqualTo("主机名指向内部网络地址，不予访问");
                        assertThat(row.hashSeen()).isNull();
                    });
            assertThat(check.look(version))
                    .filteredOn(row -> row.channel().equals("内网"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.problem()).isEqualTo("主机不在允许核对的名单里"));
        } finally {
            inside.stop(0);
        }
    }

    @Test
    void a_watch_keeps_what_it_saw_of_the_version_in_force_only() {
        StoredVersion version = food();
        assertThat(watch.lookAt(version.id())).isTrue();
        assertThat(checks.of(version.id())).hasSize(5).allMatch(Row::equal);
        assertThat(watch.lookAt(new java.util.UUID(0, 7))).isTrue();
    }

    private static HttpServer serving(String page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        return server;
    }
}
