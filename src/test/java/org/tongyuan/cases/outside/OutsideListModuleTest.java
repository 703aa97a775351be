package org.tongyuan.cases.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.list.CaseCounts;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseLine;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.list.CaseSearch;
import tools.jackson.databind.JsonNode;

/** Shadow cases stand among our own in every list. */
@TongyuanTest
class OutsideListModuleTest {

    private static final CaseScope HALL = new CaseScope(null);

    @LocalServerPort
    int port;

    @Autowired
    Agencies agencies;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseCounts counts;

    private Province reported(String due) throws Exception {
        var province = Province.with(port, DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies))
                .say("dueOn", due);
        assertThat(province.report().status()).isEqualTo(201);
        return province;
    }

    private static CaseFilter open(@Nullable String system) {
        return new CaseFilter(CaseFilter.Span.OPEN, Set.of(), null, null, null, null, List.of(), system);
    }

    private List<CaseLine> all(CaseScope scope, CaseFilter filter, int size) {
        var lines = new ArrayList<CaseLine>();
        String cursor = null;
        do {
            var page = search.find(scope, filter, cursor, size);
            lines.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    @Test
    void both_stand_in_one_order_however_long_the_pages_are() throws Exception {
        var soon = reported("2026-03-05");
        var late = reported("2031-01-02");
        CasesClient.whole(port).submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key());
        var lines = all(HALL, open(null), 500);
        assertThat(lines).extracting(CaseLine::number).contains(soon.number(), late.number());
        assertThat(lines).anyMatch(l -> l.outside() == null).anyMatch(l -> l.outside() != null);
        for (int i = 1; i < lines.size(); i++) {
            var before = lines.get(i - 1);
            var after = lines.get(i);
            int order = before.dueRank().compareTo(after.dueRank());
            assertThat(order < 0
                            || (order == 0
                                    && before.id()
                                                    .toString()
                                                    .compareTo(after.id().toString())
                                            < 0))
                    .isTrue();
        }
        assertThat(all(HALL, open(null), 7)).isEqualTo(lines);
    }

    @Test
    void a_list_can_be_narrowed_to_where_cases_are_handled() throws Exception {
        var mine = reported("2026-04-01");
        assertThat(all(HALL, open(CaseFilter.HERE), 200)).allMatch(l -> l.outside() == null);
        assertThat(all(HALL, open(CaseFilter.OUTSIDE), 200))
                .allMatch(l -> l.outside() != null)
                .extracting(CaseLine::number)
                .contains(mine.number());
        assertThat(all(HALL, open(Province.SYSTEM), 200))
                .extracting(CaseLine::number)
                .contains(mine.number());
        assertThat(all(HALL, open("no-such-system"), 200)).isEmpty();
        var waiting = new CaseFilter(
                CaseFilter.Span.OPEN,
                Set.of(CaseFilter.Todo.WINDOW),
                null,
                null,
                null,
                null,
                List.of(),
                CaseFilter.OUTSIDE);
        assertThat(all(HALL, waiting, 200))
                .as("nothing of it waits for anybody here")
                .isEmpty();
    }

    @Test
    void an_agency_sees_those_of_its_own_items_only() throws Exception {
        var mine = reported("2026-04-01");
        var approval = agencies.byName(agencies.home().code(), "清和县行政审批局").orElseThrow();
        var health = agencies.byName(agencies.home().code(), "清和县卫生健康局").orElseThrow();
        assertThat(all(new CaseScope(approval.id()), open(null), 200))
                .extracting(CaseLine::number)
                .contains(mine.number());
        assertThat(all(new CaseScope(health.id()), open(null), 200))
                .extracting(CaseLine::number)
                .doesNotContain(mine.number());
    }

    @Test
    void counts_tell_how_many_are_handled_outside() throws Exception {
        var before = counts.count(HALL, Set.of(), LocalDate.of(2026, 12, 1));
        reported("2026-04-01");
        var after = counts.count(HALL, Set.of(), LocalDate.of(2026, 12, 1));
        assertThat(after.outside()).isEqualTo(before.outside() + 1);
        assertThat(after.states().values().stream().mapToInt(i -> i).sum())
                .isEqualTo(before.states().values().stream().mapToInt(i -> i).sum() + 1);
    }

    @Test
    void the_api_marks_them_and_says_where_they_are_handled() throws Exception {
        var mine = reported(LocalDate.of(2026, 3, 2).toString());
        var client = new CasesClient(port, "cases.read");
        JsonNode found = null;
        String cursor = "";
        do {
            var page = client.get("/api/v1/cases?system=tzxm&dueBefore=2026-03-03&cursor=" + cursor)
                    .body();
            for (JsonNode line : page.get("cases")) {
                found = line.get("number").asString().equals(mine.number()) ? line : found;
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        assertThat(found).isNotNull();
        assertThat(found.path("outside").path("system").asString()).isEqualTo("tzxm");
        assertThat(found.path("outside").path("outsideState").asString()).isEqualTo("已申报");
        assertThat(found.path("url").asString()).isEqualTo(mine.path());
        assertThat(client.get("/api/v1/cases?system=here").body().get("cases"))
                .allMatch(line ->
                        line.path("outside").isNull() || line.path("outside").isMissingNode());
    }
}
