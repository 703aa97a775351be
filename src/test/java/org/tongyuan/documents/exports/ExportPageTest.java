package org.tongyuan.documents.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.documents.Exports;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.table.Tables;
import org.tongyuan.platform.web.Words;

/** An export is ordered, left, found again and taken away, by whoever ordered it only. */
@TongyuanTest
class ExportPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Words words;

    @Autowired
    LegalTime time;

    @LocalServerPort
    int port;

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(URI.create(path)).with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = get(who, path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private String ordered(String format) {
        var sent = mvc.post()
                .uri("/admin/items/exports")
                .param("format", format)
                .with(As.user("fengxue"))
                .exchange();
        assertThat(sent).hasStatus(303);
        String address = sent.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/exports/");
        return address;
    }

    private UUID idOf(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private void waitFor(String address) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.require(idOf(address)).over());
    }

    @Test
    void it_is_ordered_found_again_and_taken_away() throws Exception {
        assertThat(page("fengxue", "/admin/items/exports").text()).contains("up_task_general_basic", "catalog_code");
        String address = ordered("XLSX");
        waitFor(address);
        assertThat(page("fengxue", "/exports").select("a[href='" + address + "']"))
                .hasSize(1);
        var page = page("fengxue", address);
        assertThat(page.text()).contains("已完成");
        var file = get("fengxue", page.select("a.btn").attr("href"));
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .contains("attachment")
                .contains(".xlsx");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        var tables = Tables.read(file.getResponse().getContentAsByteArray());
        assertThat(tables.keySet())
                .containsExactly(
                        "up_task_general_basic",
                        "up_task_general_extend",
                        "up_task_general_material",
                        "up_task_general_fee",
                        "up_task_general_questions");
        assertThat(tables.get("up_task_general_basic").size()).isGreaterThan(12);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM journal.entry e JOIN journal.chain c ON c.id = e.chain WHERE c.subject_kind = 'export' AND c.subject_id = ?")
                        .param(idOf(address).toString())
                        .query(Integer.class)
                        .single())
                .as("ordered and taken")
                .isEqualTo(2);
    }

    @Test
    void a_repeated_order_under_one_form_is_one_export() {
        var first = mvc.post()
                .uri("/admin/items/exports")
                .param("format", "CSV")
                .param("_once", "one-form-of-the-test")
                .with(As.user("fengxue"))
                .exchange();
        var second = mvc.post()
                .uri("/admin/items/exports")
                .param("format", "CSV")
                .param("_once", "one-form-of-the-test")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void an_export_that_breaks_is_over_and_says_what_to_do_but_one_whose_database_was_away_is_tried_again() {
        UUID broken = UUID.randomUUID();
        UUID away = UUID.randomUUID();
        for (UUID id : List.of(broken, away)) {
            jobs.add(
                    id,
                    new Exports.Order("breaking", "坏掉的导出", TableFormat.CSV, new TreeMap<>()),
                    Actor.system("test"),
                    Instant.now(),
                    LocalDate.of(2099, 1, 1));
        }
        runThatThrows(new IllegalStateException("a column too many")).toTheEnd(broken);
        assertThat(jobs.require(broken).state()).isEqualTo(ExportJob.State.FAILED);
        assertThat(jobs.require(broken).failure()).contains("请再导出一次");
        var passing = new TransientDataAccessResourceException("the database restarts");
        assertThatThrownBy(() -> runThatThrows(passing).toTheEnd(away)).isSameAs(passing);
        assertThat(jobs.require(away).over()).isFalse();
        jobs.fail(away, "over", Instant.now());
    }

    private RunExport runThatThrows(RuntimeException trouble) {
        var source = new ExportSource() {
            @Override
            public String kind() {
                return "breaking";
            }

            @Override
            public int tables() {
                return 1;
            }

            @Override
            public void write(Map<String, String> parameters, TableWriter out, Progress progress) {
                throw trouble;
            }
        };
        return new RunExport(jobs, List.of(source), transactions, words, time);
    }

    @Test
    void anothers_export_does_not_exist() throws Exception {
        String address = ordered("CSV");
        waitFor(address);
        assertThat(get("admin", address)).hasStatus(404);
        assertThat(get("admin", address + "/files/x.zip")).hasStatus(404);
        assertThat(get("wangfang", address)).hasStatus(403);
        assertThat(page("admin", "/exports").select("a[href='" + address + "']"))
                .isEmpty();
    }

    @Test
    void when_its_days_are_over_the_content_is_gone_and_the_row_remains() throws Exception {
        String address = ordered("CSV");
        waitFor(address);
        UUID id = idOf(address);
        jdbc.sql("UPDATE documents.export_job SET expires_on = DATE '2020-01-01' WHERE id = ?")
                .param(id)
                .update();
        assertThat(jobs.erase(LocalDate.of(2020, 1, 2), Instant.now())).isPositive();
        assertThat(page("fengxue", address).text()).contains("已过保存期");
        assertThat(get("fengxue", address + "/files/x.zip")).hasStatus(409);
        assertThat(jdbc.sql("SELECT count(*) FROM documents.export_chunk WHERE job_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_application_orders_and_fetches_by_api() throws Exception {
        var client = new CasesClient(port, "demo-admin", "items.import exports");
        var ordered = client.post("/api/v1/items/exports?format=CSV", "", null);
        assertThat(ordered.status()).isEqualTo(202);
        String url = ordered.body().path("url").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.get(url).body().path("state").asString().equals("DONE"));
        var file = client.get(client.get(url).body().path("file").asString());
        assertThat(file.status()).isEqualTo(200);
        assertThat(Tables.read(file.raw().body())).hasSize(5);
        assertThat(new CasesClient(port, "cases.read").get(url).status()).isEqualTo(403);
    }
}
