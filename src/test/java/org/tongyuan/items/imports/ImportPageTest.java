package org.tongyuan.items.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import org.tongyuan.items.version.ItemVersions;

@TongyuanTest
class ImportPageTest {

    private static final String HEAD =
            "department,main_item,item_name,item_code,task_type,dept_code,region_code,promise_day,promise_type\r\n";
    private static int serial;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportReport report;

    @Autowired
    ItemVersions versions;

    private static String code() {
        return "TEST%08d-990122000000-000-11511301008778183N-1-00".formatted(++serial);
    }

    private UUID send(byte[] content, String name, boolean inForce) {
        var answer = mvc.post()
                .multipart()
                .uri("/api/v1/items/imports")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("inForce", String.valueOf(inForce))
                .with(As.application("demo-admin", "items.import"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        String location = answer.getResponse().getHeader("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> jobs.require(id).over());
        return id;
    }

    private UUID send(String rows) {
        return send((HEAD + rows).getBytes(StandardCharsets.UTF_8), "list.csv", true);
    }

    @Test
    void the_api_tells_how_it_went() {
        UUID id = send("清和县民政局,某主项,导入测试甲," + code() + ",20,,990122,5,工作日\r\n");
        assertThat(mvc.get().uri("/api/v1/items/imports/" + id).with(As.application("demo-admin", "items.import")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        assertThat(mvc.get()
                        .uri("/api/v1/items/imports/" + id + "/rows")
                        .with(As.application("demo-admin", "items.import")))
                .bodyJson()
                .extractingPath("$.rows[0].given.item_name")
                .isEqualTo("导入测试甲");
        assertThat(mvc.get().uri("/api/v1/items/imports/" + id).with(As.application("demo-window", "items.read")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void gb18030_is_read_as_well() {
        String code = code();
        UUID id = send(
                (HEAD + "清和县民政局,,国标编码测试𠮷," + code + ",20,,990122,,\r\n").getBytes(Charset.forName("GB18030")),
                "gb.csv",
                true);
        assertThat(report.outcomes(id).get(Outcome.REFUSED)).isZero();
        assertThat(versions.historyOf(code).getFirst().content().name()).isEqualTo("国标编码测试𠮷");
    }

    @Test
    void xlsx_is_read_as_well_with_chinese_headings() throws Exception {
        String code = code();
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("清单");
            String[] head = {"实施主体", "事项名称", "实施编码", "事项类型", "承诺办结时限"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            sheet.value(1, 0, "清和县民政局");
            sheet.value(1, 1, "表格测试");
            sheet.value(1, 2, code);
            sheet.value(1, 3, 20);
            sheet.value(1, 4, 7);
        }
        send(out.toByteArray(), "list.xlsx", true);
        assertThat(versions.historyOf(code).getFirst().content().promised().days())
                .isEqualTo(7);
    }

    @Test
    void a_changed_row_makes_a_new_version_and_keeps_what_the_list_does_not_say() {
        String code = code();
        send("清和县民政局,,变化测试," + code + ",20,,990122,5,工作日\r\n");
        String sparse = "department,item_name,item_code,task_type\r\n清和县民政局,变化测试改名," + code + ",20\r\n";
        UUID second = send(sparse.getBytes(StandardCharsets.UTF_8), "sparse.csv", true);
        assertThat(report.effects(second).get(Effect.CHANGED)).isOne();
        var history = versions.historyOf(code);
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().content().name()).isEqualTo("变化测试改名");
        assertThat(history.getFirst().content().promised().days()).isEqualTo(5);
        UUID third = send(sparse.getBytes(StandardCharsets.UTF_8), "sparse.csv", true);
        assertThat(report.effects(third).get(Effect.UNCHANGED)).isOne();
    }

    @Test
    void without_in_force_it_stays_a_draft() {
        String code = code();
        send((HEAD + "清和县民政局,,草稿测试," + code + ",20,,990122,,\r\n").getBytes(StandardCharsets.UTF_8), "d.csv", false);
        assertThat(versions.inForceId(code)).isEmpty();
        assertThat(mvc.get().uri("/items/" + code)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refused_rows_say_why_and_the_others_are_not_lost() {
        String code = code();
        UUID id = send("清和县民政局,,好行," + code + ",20,,990122,,\r\n"
                + "清和县民政局,,重复行," + code + ",20,,990122,,\r\n"
                + "清和县民政局,,没有编码,,20,,990122,,\r\n"
                + "清和县民政局,,类型不对," + code() + ",77,,990122,,\r\n"
                + "清和县民政局,,区划不对," + code() + ",20,,999999,,\r\n"
                + "清和县民政局,,天数不对," + code() + ",20,,990122,八,\r\n");
        assertThat(report.outcomes(id))
                .containsEntry(Outcome.IMPORTED, 1)
                .containsEntry(Outcome.REFUSED, 4)
                .containsEntry(Outcome.IMPORTED_WITH_FINDINGS, 1);
        assertThat(report.findings(id))
                .extracting(ImportReport.KindCount::kind)
                .contains(
                        FindingKind.CODE_TWICE,
                        FindingKind.CODE_MISSING,
                        FindingKind.TASK_TYPE_UNKNOWN,
                        FindingKind.REGION_UNKNOWN,
                        FindingKind.VALUE_UNREADABLE);
    }

    @Test
    void the_report_can_be_taken_away() throws Exception {
        UUID id = send("清和县民政局,,=1+1," + code() + ",20,083372204,990122,,\r\n");
        var csv = mvc.get()
                .uri("/admin/items/imports/" + id + "/report.csv")
                .with(As.user("fengxue"))
                .exchange();
        String text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF行号").contains("'=1+1", "导入但有问题", "部门代码不是统一社会信用代码");
        var xlsx = mvc.get()
                .uri("/admin/items/imports/" + id + "/report.xlsx")
                .with(As.user("fengxue"))
                .exchange();
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(2);
        }
        var page = mvc.get()
                .uri("/admin/items/imports/" + id)
                .with(As.user("fengxue"))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("导入报告", "已完成");
        assertThat(mvc.get().uri("/admin/items/imports").with(As.user("fengxue")))
                .hasStatusOk();
    }

    @Test
    void what_is_no_list_comes_back_with_a_message() {
        var answer = mvc.post()
                .multipart()
                .uri("/admin/items/imports")
                .file(new MockMultipartFile(
                        "file", "x.csv", "text/csv", "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)))
                .with(As.user("fengxue"))
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("文件缺少必需的列");
        var none = mvc.post()
                .multipart()
                .uri("/admin/items/imports")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(none).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("请选择要导入的清单文件");
    }
}
