package org.tongyuan.standards.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.SharedData;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.journal.Actor;
import org.tongyuan.standards.reconciliation.Contradiction.Kind;
import org.tongyuan.standards.reconciliation.Contradictions.Kept;

@TongyuanTest
@Transactional
class MasterDataPageTest {

    private static final String REGION = "990122000000";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CompareSources compare;

    @Autowired
    Contradictions contradictions;

    @Test
    void the_officer_settles_a_contradiction_and_the_next_import_of_the_same_values_does_not_raise_it_again()
            throws Exception {
        imported("sample-one.csv", List.of("县样品管理局", "11736", REGION), List.of("县样品管理局", "22847", REGION));
        compare();
        Kept open = named("样品管理局");
        assertThat(open.open()).isTrue();
        Document page = get("/desk/master-data/" + open.id());
        assertThat(page.select("main tbody tr")).hasSize(2);
        assertThat(page.text()).contains("同一名称，代码不同", "11736", "22847", "有 5 位", "导入的事项清单");

        assertThat(decide(open, "SOURCE", "", "")).hasStatus(422).bodyText().contains("请写明理由");
        assertThat(decide(open, "VALUE", "11736", "核对过"))
                .hasStatus(422)
                .bodyText()
                .contains("有 5 位", "核对过");
        assertThat(decide(open, "VALUE", "", "核对过")).hasStatus(422).bodyText().contains("以哪个值为准");
        assertThat(decide(open, "SOURCE", "", "两个代码都不是统一社会信用代码")).hasStatus(303);
        assertThat(named("样品管理局").state()).isEqualTo("SETTLED");

        imported("sample-one.csv", List.of("县样品管理局", "22847", REGION), List.of("县样品管理局", "11736", REGION));
        compare();
        assertThat(named("样品管理局").state()).isEqualTo("SETTLED");

        imported("sample-one.csv", List.of("县样品管理局", "11736", REGION), List.of("县样品管理局", "33958", REGION));
        compare();
        assertThat(named("样品管理局").state()).isEqualTo("OPEN");
        assertThat(get("/desk/master-data/" + open.id()).text()).contains("两个代码都不是统一社会信用代码", "冯雪", "重新决定");
        assertThat(get("/desk/master-data/decisions").text()).contains("样品管理局", "请来源更正");

        imported("sample-one.csv", List.of("县样品管理局", "11736", REGION));
        compare();
        assertThat(named("样品管理局").state()).isEqualTo("GONE");
    }

    @Test
    void a_right_value_is_taken_and_what_was_looked_at_must_still_be_so() {
        imported("sample-two.csv", List.of("县样品甲局", "11736", REGION), List.of("县样品甲局", "22847", REGION));
        compare();
        Kept open = named("样品甲局");
        String right = "11990122MB0001234" + UnifiedSocialCreditCode.checkCharacter("11990122MB0001234");
        assertThat(mvc.post()
                        .uri("/desk/master-data/" + open.id() + "/decisions")
                        .with(As.user("fengxue"))
                        .param("outcome", "VALUE")
                        .param("other", right)
                        .param("reason", "以登记证照为准")
                        .param("seen", "other"))
                .hasStatus(409);
        assertThat(decide(open, "VALUE", right, "以登记证照为准")).hasStatus(303);
        assertThat(contradictions.decisionsOn(List.of(open.id())).getFirst().value())
                .isEqualTo(right);
    }

    @Test
    void only_the_owner_settles_and_others_see_what_is_open() {
        compare();
        assertThat(mvc.get().uri("/desk/master-data").with(As.user("fengxue")))
                .hasStatusOk()
                .bodyText()
                .contains("同一代码，名称不同", "现在比对", "上次比对");
        assertThat(mvc.get().uri("/desk/master-data/bodies").with(As.user("fengxue")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/desk/master-data").with(As.user("wangfang"))).hasStatus(403);
        assertThat(mvc.post().uri("/desk/master-data/comparisons").with(As.user("wangfang")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/desk/master-data/" + UUID.randomUUID()).with(As.user("fengxue")))
                .hasStatus(404);
    }

    @Test
    void the_api_gives_contradictions_with_their_records() {
        imported("sample-three.csv", List.of("县样品丙局", "11736", REGION), List.of("县样品丙局", "22847", REGION));
        compare();
        assertThat(mvc.get()
                        .uri("/api/v1/master-data/contradictions?kind=name_several_codes")
                        .with(As.user("fengxue")))
                .hasStatusOk()
                .bodyText()
                .contains("\"subject\":\"样品丙局\"", "\"code\":\"22847\"", "\"state\":\"OPEN\"");
    }

    @Test
    void the_real_list_has_the_contradictions_that_its_columns_show() throws Exception {
        // Other tests' lists use some of the same codes under other names; here they count as never finished.
        jdbc.sql("UPDATE items.import_job SET state = 'FAILED'").update();
        var departments = new HashMap<String, Set<String>>();
        var codes = new HashMap<String, Set<String>>();
        var rows = new HashSet<List<String>>();
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(Files.newBufferedReader(SharedData.file("items/items-511602.csv")))) {
            reader.forEach(row -> {
                String name = row.getField(0).replace("\uFEFF", "").strip();
                String code = row.getField("dept_code").strip();
                rows.add(List.of(name, code, row.getField("region_code").strip()));
                departments.computeIfAbsent(name, k -> new HashSet<>()).add(code);
                codes.computeIfAbsent(code.toUpperCase(java.util.Locale.ROOT), k -> new HashSet<>())
                        .add(name);
            });
        }
        imported("real.csv", rows.stream().toList());
        compare();
        assertThat(subjects(Kind.NAME_SEVERAL_CODES, departments))
                .isEqualTo(several(departments))
                .isEqualTo(2);
        assertThat(subjects(Kind.CODE_SEVERAL_NAMES, codes)).isEqualTo(several(codes));
        long wrong = codes.keySet().stream()
                .filter(c -> !c.isEmpty() && !UnifiedSocialCreditCode.isValid(c))
                .count();
        assertThat(subjects(Kind.CODE_INVALID, codes) + subjects(Kind.CODE_ABOLISHED, codes))
                .isEqualTo(wrong);
        assertThat(rows).hasSize(39);
    }

    /** How many contradictions of a kind are about one of these. */
    private long subjects(Kind kind, Map<String, Set<String>> known) {
        Set<String> plain = new HashSet<>();
        known.keySet().forEach(k -> plain.add(kind == Kind.NAME_SEVERAL_CODES ? Names.plain(k, "广安区") : k));
        return contradictions.find(kind.name(), "OPEN", null, 1000).stream()
                .filter(c -> plain.contains(c.title()))
                .count();
    }

    private static long several(Map<String, Set<String>> groups) {
        return groups.values().stream().filter(v -> v.size() > 1).count();
    }

    private void compare() {
        compare.compare(Actor.system("test"));
    }

    private Kept named(String name) {
        return contradictions
                .find(Kind.NAME_SEVERAL_CODES, "AGENCY|990122|" + name)
                .orElseThrow();
    }

    @SafeVarargs
    private void imported(String file, List<String>... departments) {
        imported(file, List.of(departments));
    }

    /** A list as its import leaves it: the row's cells as given. */
    private void imported(String file, List<List<String>> departments) {
        UUID job = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO items.import_job (id, file_name, file_sha256, content, in_force, state, created, created_by, finished)
            VALUES (?, ?, '', '', false, 'DONE', clock_timestamp(), 'SYSTEM:test', clock_timestamp())\
            """).params(job, file).update();
        int number = 0;
        for (List<String> cells : departments) {
            number++;
            jdbc.sql("""
                INSERT INTO items.import_row (job_id, row_number, given, outcome, effect)
                VALUES (?, ?, jsonb_build_object('department', ?::text, 'dept_code', ?::text, 'region_code', ?::text), 'IMPORTED', 'NEW')\
                """)
                    .params(job, number, cells.get(0), cells.get(1), cells.get(2))
                    .update();
        }
    }

    private MvcTestResult decide(Kept about, String outcome, String other, String reason) {
        return mvc.post()
                .uri("/desk/master-data/" + about.id() + "/decisions")
                .with(As.user("fengxue"))
                .param("outcome", outcome)
                .param("other", other)
                .param("reason", reason)
                .param("seen", about.fingerprint())
                .exchange();
    }

    private Document get(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(As.user("fengxue")).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
