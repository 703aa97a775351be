package org.tongyuan.cases.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.cases.review.SheetLine.Mark;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.story.CountyCases;

/** Rounds on the real database: drawn so that it can be drawn again, reviewed by others than who handled it, signed once, sealed. */
@TongyuanTest
class CaseReviewModuleTest {

    /** A day on which no other test finishes cases. */
    private static final LocalDate DAY = LocalDate.of(2026, 7, 23);

    @Autowired
    OpenRound opening;

    @Autowired
    ReviewCaseFile reviewing;

    @Autowired
    ReplyToReview replying;

    @Autowired
    CloseRound closing;

    @Autowired
    ReviewRounds rounds;

    @Autowired
    ReviewSheets sheets;

    @Autowired
    DemoStaff staff;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_day_of_its_own() {
        time.set(DAY);
    }

    @AfterEach
    void the_days_are_real_again() {
        time.reset();
    }

    private String withdrawn() {
        var county = new CountyCases(port);
        String number = county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
        county.act(number, "withdrawal", Map.of("reason", "不办了"));
        return number;
    }

    private void as(String login, Consumer<SignedIn.Officer> act) {
        staff.let(null, login, act);
    }

    private String drawn(int size) {
        for (int i = 0; i < size; i++) {
            withdrawn();
        }
        return staff.on(null, "zhengkai", who -> opening.open(new ReviewRound.Scope(null, DAY, DAY, size), who));
    }

    private ReviewSheet first(String round) {
        return sheets.of(rounds.require(round).id()).getFirst();
    }

    private static Map<String, Mark> all(ReviewSheet sheet) {
        var marks = new HashMap<String, Mark>();
        sheet.lines().forEach(line -> {
            var confirmed = line.confirmed();
            marks.put(
                    line.of().key(),
                    confirmed == null ? new Mark(Outcome.MET, line.of().weight(), null) : confirmed);
        });
        return marks;
    }

    private ReviewSheet signed() {
        var sheet = first(drawn(1));
        var id = sheet.head().id();
        as("zhengkai", who -> {
            reviewing.score(id, all(sheet), "好", null, who);
            reviewing.sign(id, null, who);
        });
        return sheets.require(id);
    }

    @Test
    void the_draw_can_be_done_again_from_what_the_page_gives() throws Exception {
        String number = drawn(3);
        var round = rounds.require(number);
        var window = new Window(mvc, "zhengkai");
        String page = window.page("/desk/case-reviews/" + number).text();
        String list = window.get("/desk/case-reviews/" + number + "/population.txt")
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(round.lot().seed(), round.lot().digest());
        assertThat(Draw.sha256(list)).isEqualTo(round.lot().digest());
        var again = Draw.of(round.lot().seed(), List.of(list.strip().split("\n")), 3);
        assertThat(sheets.of(round.id()).stream().map(s -> s.head().caseNumber()))
                .containsExactlyElementsOf(
                        again.stream().map(Draw.Drawn::number).toList());
    }

    @Test
    void sending_the_form_again_draws_once() throws Exception {
        withdrawn();
        int before = rounds.all().size();
        var form = Map.of(
                "from",
                DAY.toString(),
                "until",
                DAY.toString(),
                "size",
                "1",
                "_once",
                UUID.randomUUID().toString());
        var window = new Window(mvc, "zhengkai");
        String place = window.done("/desk/case-reviews", form);
        assertThat(window.done("/desk/case-reviews", form)).isEqualTo(place);
        assertThat(rounds.all()).hasSize(before + 1);
        assertThat(window.again("/desk/case-reviews", Map.of("from", "x", "until", "2030-01-01", "size", "0"))
                        .text())
                .contains("日期写得不对", "止日不能晚于今天", "请填写 1 到 100 之间的整数");
    }

    @Test
    void a_period_without_finished_cases_is_refused() {
        var never = LocalDate.of(2001, 1, 1);
        as(
                "zhengkai",
                who -> assertThatThrownBy(() -> opening.open(new ReviewRound.Scope(null, never, never, 2), who))
                        .isInstanceOf(RuleBroken.class)
                        .hasMessage("case.review.no-cases"));
    }

    @Test
    void whoever_handled_a_case_may_not_review_it() {
        // The same person with the role of a supervisor: what counts is the act, not the role.
        String own = handledBy(new Window(mvc, "wangfang"));
        var mine = staff.on(null, "zhengkai", who -> opening.open(new ReviewRound.Scope(null, DAY, DAY, 100), who));
        var sheet = sheets.of(rounds.require(mine).id()).stream()
                .filter(s -> s.head().caseNumber().equals(own))
                .findFirst()
                .orElseThrow();
        as("wangfang", who -> {
            var supervisor = new SignedIn.Officer(
                    who.accountId(),
                    who.name(),
                    who.agencyId(),
                    who.agencyName(),
                    true,
                    null,
                    Set.of(Role.SUPERVISOR),
                    Set.of(Permission.CASE_FILE_REVIEW, Permission.CASE_READ));
            assertThatThrownBy(() -> reviewing.score(sheet.head().id(), all(sheet), null, null, supervisor))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("case.review.own");
        });
    }

    /** A case that an officer of the window took in and closed as withdrawn. */
    private String handledBy(Window window) {
        var county = new CountyCases(port);
        String number = county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
        var answer = window.post("/desk/cases/" + number + "/withdrawal", Map.of("withdrawalReason", "不办了"));
        assertThat(answer).hasStatus(303);
        return number;
    }

    @Test
    void a_signed_sheet_stands_and_its_seal_is_in_the_journal() {
        var sheet = signed();
        var id = sheet.head().id();
        assertThat(sheet.signed()).isNotNull();
        as("zhengkai", who -> {
            assertThatThrownBy(() -> reviewing.score(id, all(sheet), null, null, who))
                    .hasMessage("case.review.signed");
            assertThatThrownBy(() -> reviewing.sign(id, null, who)).hasMessage("case.review.signed");
        });
        assertThatThrownBy(() -> jdbc.sql("UPDATE cases.review_line SET points = 0 WHERE sheet_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE cases.review_sheet SET score = 0 WHERE id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        var entries = journal.of(new Subject(ReviewSheetSeals.KIND, id.toString()));
        assertThat(entries.stream().map(e -> e.entry().act()))
                .containsExactly("CASE_REVIEW_SCORED", "CASE_REVIEW_SIGNED");
        assertThat(entries.getLast().entry().seal()).isEqualTo(sheets.seal(id));
    }

    @Test
    void the_agency_answers_once_and_others_never() {
        var id = signed().head().id();
        as("chenzhiqiang", who -> {
            assertThatThrownBy(() -> replying.reply(id, Reply.Kind.RESPONSE, "x", who))
                    .isNotNull();
            replying.reply(id, Reply.Kind.ANSWER, "当时有特殊情况", who);
            assertThatThrownBy(() -> replying.reply(id, Reply.Kind.ANSWER, "还有", who))
                    .hasMessage("case.review.replied");
        });
        as(
                "sunli",
                who -> assertThatThrownBy(() -> replying.reply(id, Reply.Kind.RECTIFICATION, "x", who))
                        .hasMessage("case.review.not-agency"));
        as("zhengkai", who -> replying.reply(id, Reply.Kind.RESPONSE, "维持", who));
    }

    @Test
    void an_agency_sees_a_sheet_of_its_own_once_it_is_signed() {
        var open = first(drawn(1)).head().id();
        assertThat(new Window(mvc, "machao").get("/desk/case-reviews/sheets/" + open))
                .hasStatus(404);
        var signed = signed().head().id();
        assertThat(new Window(mvc, "machao").get("/desk/case-reviews/sheets/" + signed))
                .hasStatusOk();
        assertThat(new Window(mvc, "sunli").get("/desk/case-reviews/sheets/" + signed))
                .hasStatus(404);
        assertThat(new Window(mvc, "machao").get("/desk/case-reviews/sheets/" + signed + ".pdf"))
                .hasStatusOk();
    }

    @Test
    void a_round_is_closed_when_every_sheet_is_signed() {
        String round = drawn(1);
        as("zhengkai", who -> {
            assertThatThrownBy(() -> closing.close(round, who)).hasMessage("case.review.open-sheets");
            for (var sheet : sheets.of(rounds.require(round).id())) {
                reviewing.score(sheet.head().id(), all(sheet), null, null, who);
                reviewing.sign(sheet.head().id(), null, who);
            }
            closing.close(round, who);
            assertThatThrownBy(() -> closing.close(round, who)).hasMessage("case.review.closed");
        });
        assertThat(rounds.require(round).closed()).isNotNull();
        var csv = new Window(mvc, "zhengkai").get("/desk/case-reviews/" + round + "/results.csv");
        assertThat(csv).hasStatusOk().bodyText().contains("在法定期限内作出决定");
    }
}
