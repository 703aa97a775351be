package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.CountedStatements;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.record.SealsChecked;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.chain.EntryHash;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** Many cases due at once. Every write is also compared with its rows by {@link SealsChecked}. */
@TongyuanTest
class SettleTogetherModuleTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 3);

    @Autowired
    SubmitApplication submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    SettleAllDue tick;

    @Autowired
    SettleTogether together;

    @Autowired
    SettleDue alone;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));

    @BeforeEach
    void a_day_in_march() {
        time.set(RECEIVED);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    private List<UUID> submitted(DemoItem item, int many) {
        var applicant = new NewCase.Who.Described(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""));
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            var number = submit.submit(
                            new NewCase(
                                    item.code(agencies), applicant, null, Channel.API, Map.of(), List.of(), List.of()),
                            hall)
                    .number();
            ids.add(cases.idOf(number).orElseThrow());
        }
        return ids;
    }

    private void after_the_five_days(UUID id) {
        time.set(cases.require(id)
                .clocks()
                .of(ClockKind.CORRECTION)
                .orElseThrow()
                .dueOn()
                .plusDays(1));
    }

    private List<Recorded> chain(UUID id) {
        return journal.of(new Subject("case", id.toString()));
    }

    private Letter acceptance(UUID id) {
        return letters.of(new Subject("case", id.toString())).stream()
                .filter(letter -> letter.template().equals("case-acceptance"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cases_settled_together_become_what_they_become_alone() {
        var ids = submitted(DemoItem.FOOD_LICENCE, 4);
        ids.addAll(submitted(DemoItem.HYGIENE_LICENCE, 3));
        var apart = submitted(DemoItem.FOOD_LICENCE, 1).getFirst();
        after_the_five_days(apart);
        alone.settle(apart, time.now());
        tick.settle(ids, time.now());
        tick.settle(ids, time.now());
        var as = cases.require(apart);
        for (UUID id : ids) {
            var settled = cases.require(id);
            assertThat(settled.state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(settled.dates()).isEqualTo(as.dates());
            assertThat(settled.version()).isEqualTo(as.version());
            assertThat(chain(id))
                    .extracting(r -> r.entry().act())
                    .containsExactly("CASE_SUBMITTED", "CASE_DEEMED_ACCEPTED", "CASE_SETTLED");
            assertThat(chain(id).get(1).entry().details())
                    .containsEntry("letter", acceptance(id).number())
                    .containsKey(Entry.sealOf(
                            new Subject("letter", acceptance(id).id().toString())));
            assertThat(cases.history(id)).extracting(r -> r.act().name()).containsExactly("SUBMIT", "DEEM_ACCEPTED");
            assertThat(told(as.head().applicantId(), settled)).isEqualTo(2);
        }
        assertThat(clocks(cases.require(ids.getFirst()))).isEqualTo(clocks(as));
        assertThat(ids.stream().map(id -> acceptance(id).number())).doesNotHaveDuplicates();
    }

    private static List<String> clocks(CaseSnapshot c) {
        return c.clocks().all().stream()
                .map(clock -> clock.key() + " " + clock.dueOn() + " " + clock.stoppedOn())
                .toList();
    }

    /** Messages about the case: of its receipt and of its acceptance. */
    private int told(UUID person, CaseSnapshot c) {
        return jdbc.sql("SELECT count(*) FROM notices.message WHERE person_id = ? AND link = ?")
                .params(person, "/my/cases/" + c.head().number())
                .query(Integer.class)
                .single();
    }

    @Test
    void entries_appended_together_are_chained_as_verification_counts_them() {
        var ids = submitted(DemoItem.FOOD_LICENCE, 3);
        after_the_five_days(ids.getFirst());
        tick.settle(ids, time.now());
        for (UUID id : ids) {
            String before = "";
            long place = 0;
            for (Recorded r : chain(id)) {
                assertThat(r.position()).isGreaterThan(place);
                place = r.position();
                before = check(r, before);
            }
        }
    }

    private static String check(Recorded r, String before) {
        assertThat(r.hash()).isEqualTo(EntryHash.of(r.position(), r.chainIndex(), r.entry(), r.recorded(), before));
        return r.hash();
    }

    @Test
    void a_case_that_cannot_be_settled_holds_up_no_other_and_is_reported() {
        var ids = submitted(DemoItem.FOOD_LICENCE, 5);
        var bad = ids.get(2);
        var version = cases.require(bad).head().itemVersionId();
        after_the_five_days(bad);
        var now = time.now();
        itemVersion(bad, UUID.randomUUID());
        assertThatThrownBy(() -> together.settle(ids, now)).isInstanceOf(NotFound.class);
        assertThat(cases.require(ids.getFirst()).state()).as("all or none").isEqualTo(CaseState.SUBMITTED);
        try {
            assertThatThrownBy(() -> tick.settle(ids, now)).isInstanceOf(NotFound.class);
            assertThat(ids)
                    .filteredOn(id -> cases.require(id).state() == CaseState.ACCEPTED)
                    .hasSize(4)
                    .doesNotContain(bad);
            assertThat(chain(bad)).hasSize(1);
        } finally {
            itemVersion(bad, version);
        }
        tick.settle(ids, now);
        assertThat(cases.require(bad).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(ids).allSatisfy(id -> assertThat(chain(id)).hasSize(3));
    }

    private void itemVersion(UUID id, UUID version) {
        jdbc.sql("UPDATE cases.case_file SET item_version_id = ? WHERE id = ?")
                .params(version, id)
                .update();
    }

    @Test
    void a_case_that_somebody_has_in_hand_is_left_to_them() throws Exception {
        var ids = submitted(DemoItem.FOOD_LICENCE, 3);
        after_the_five_days(ids.getFirst());
        var now = time.now();
        try (var other = Executors.newSingleThreadExecutor()) {
            transactions.executeWithoutResult(status -> {
                cases.lock(ids.get(1));
                assertThat(other.submit(() -> tick.settle(ids, now))).succeedsWithin(Duration.ofSeconds(20));
                status.setRollbackOnly();
            });
        }
        assertThat(ids.stream().map(id -> cases.require(id).state()))
                .containsExactly(CaseState.ACCEPTED, CaseState.SUBMITTED, CaseState.ACCEPTED);
        tick.settle(ids, now);
        assertThat(cases.require(ids.get(1)).state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void a_limit_that_passed_is_noted_in_many_cases_at_once() {
        var ids = submitted(DemoItem.FOOD_LICENCE, 3);
        ids.forEach(id -> accept.accept(cases.require(id).head().number(), null, List.of(), hall));
        time.set(RECEIVED.plusDays(80));
        tick.settle(ids, time.now());
        for (UUID id : ids) {
            var settled = cases.require(id);
            assertThat(settled.proceedings().delays())
                    .extracting(delay -> delay.kind())
                    .containsExactlyInAnyOrder(ClockKind.PROMISED, ClockKind.STATUTORY);
            assertThat(chain(id).stream()
                            .filter(r -> r.entry().act().equals("CASE_NOTE_DELAY"))
                            .map(r -> r.entry().details().get("clock")))
                    .containsExactly("PROMISED", "STATUTORY");
        }
    }

    @Test
    void twenty_cases_take_no_more_statements_than_two() throws Exception {
        SealsChecked.off(true);
        try {
            var few = submitted(DemoItem.FOOD_LICENCE, 2);
            var many = submitted(DemoItem.FOOD_LICENCE, 20);
            after_the_five_days(few.getFirst());
            var now = time.now();
            for (List<UUID> ids : List.of(few, many)) {
                assertThat(CountedStatements.during(() -> together.settle(ids, now)))
                        .hasSizeLessThanOrEqualTo(6);
            }
            assertThat(many.stream().map(id -> cases.require(id).state())).containsOnly(CaseState.ACCEPTED);
        } finally {
            SealsChecked.off(false);
        }
    }
}
