package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

@TongyuanTest
class CaseActsModuleTest {

    @Autowired
    SubmitApplication submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    NotifyCorrection notifyCorrection;

    @Autowired
    SettleDue settleDue;

    @Autowired
    Cases cases;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    List<SealSource> seals;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));

    @AfterEach
    void real_time() {
        time.reset();
    }

    private String submitted(DemoItem item, Finding... findings) {
        var applicant = new NewCase.Who.Described(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""));
        return submit.submit(
                        new NewCase(
                                item.code(agencies),
                                applicant,
                                null,
                                Channel.API,
                                Map.of(),
                                List.of(findings),
                                List.of()),
                        hall)
                .number();
    }

    private List<Recorded> chain(CaseSnapshot c) {
        return journal.of(new Subject("case", c.head().id().toString()));
    }

    @Test
    void of_two_who_accept_at_once_one_is_told_that_the_other_was_first() throws Exception {
        String number = submitted(DemoItem.FOOD_LICENCE);
        var barrier = new CyclicBarrier(2);
        Callable<String> acceptance = () -> {
            barrier.await();
            try {
                accept.accept(number, 1, List.of(), hall);
                return "accepted";
            } catch (RuleBroken e) {
                return e.messageKey();
            }
        };
        var results = new ArrayList<String>();
        try (var two = Executors.newFixedThreadPool(2)) {
            for (Future<String> result : two.invokeAll(List.of(acceptance, acceptance))) {
                results.add(result.get());
            }
        }
        assertThat(results).containsExactlyInAnyOrder("accepted", "case.changed-meanwhile");
        assertThat(chain(cases.require(number)))
                .extracting(r -> r.entry().act())
                .containsExactly("CASE_SUBMITTED", "CASE_ACCEPTED");
    }

    @Test
    void the_tick_accepts_what_the_law_has_accepted_and_does_it_once() {
        time.set(LocalDate.of(2026, 3, 3));
        String number = submitted(DemoItem.FOOD_LICENCE);
        var c = cases.require(number);
        var lastDay = c.clocks().of(ClockKind.CORRECTION).orElseThrow().dueOn();
        time.set(lastDay);
        settleDue.settle(c.head().id(), time.now());
        assertThat(cases.require(number).state()).isEqualTo(CaseState.SUBMITTED);
        time.set(lastDay.plusDays(1));
        settleDue.settle(c.head().id(), time.now());
        settleDue.settle(c.head().id(), time.now());
        var settled = cases.require(number);
        assertThat(settled.dates().deemed()).isTrue();
        assertThat(settled.dates().acceptedOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(chain(settled))
                .extracting(r -> r.entry().act())
                .containsExactly("CASE_SUBMITTED", "CASE_DEEMED_ACCEPTED", "CASE_SETTLED");
    }

    @Test
    void an_act_first_settles_what_fell_due_before_it() {
        time.set(LocalDate.of(2026, 3, 3));
        String number = submitted(DemoItem.FOOD_LICENCE, Finding.of("layout", MaterialState.LACKS));
        time.set(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> notifyCorrection.notify(number, null, List.of(), null, hall))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("case.act-not-possible"));
    }

    @Test
    void a_case_under_a_test_clock_is_left_alone_by_the_tick() {
        time.set(LocalDate.of(2026, 3, 3));
        var id = cases.require(submitted(DemoItem.FOOD_LICENCE)).head().id();
        time.reset();
        assertThat(cases.due(Instant.now(), 1000)).doesNotContain(id);
    }

    @Test
    void a_row_changed_behind_the_applications_back_no_longer_fits_its_seal() {
        String number = submitted(DemoItem.FOOD_LICENCE);
        accept.accept(number, null, List.of(), hall);
        var c = cases.require(number);
        String sealed = chain(c).getLast().entry().seal();
        assertThat(present(c)).isEqualTo(sealed);
        for (String tampering : List.of(
                "UPDATE cases.case_file SET received_on = received_on - 1 WHERE id = ?",
                "UPDATE cases.material SET state = 'LACKS' WHERE case_id = ? AND key = 'layout'",
                "UPDATE cases.clock SET due_on = due_on + 1 WHERE case_id = ? AND key = 'STATUTORY'",
                "UPDATE cases.act SET actor_name = '别人' WHERE case_id = ? AND sequence = 2")) {
            String before = present(c);
            jdbc.sql(tampering).param(c.head().id()).update();
            assertThat(present(c)).as(tampering).isNotEqualTo(before);
        }
        jdbc.sql("UPDATE cases.case_file SET received_on = received_on + 1 WHERE id = ?")
                .param(c.head().id())
                .update();
        jdbc.sql("UPDATE cases.material SET state = 'HAS' WHERE case_id = ? AND key = 'layout'")
                .param(c.head().id())
                .update();
        jdbc.sql("UPDATE cases.clock SET due_on = due_on - 1 WHERE case_id = ? AND key = 'STATUTORY'")
                .param(c.head().id())
                .update();
        jdbc.sql("UPDATE cases.act SET actor_name = '测试系统' WHERE case_id = ? AND sequence = 2")
                .param(c.head().id())
                .update();
        assertThat(present(c)).isEqualTo(sealed);
    }

    private String present(CaseSnapshot c) {
        var found = new HashMap<String, String>();
        seals.stream().filter(s -> s.kind().equals("case")).forEach(s -> s.forEachSeal(found::put));
        return String.valueOf(found.get(c.head().id().toString()));
    }

    @Test
    void a_number_is_taken_only_by_a_case_that_stays() {
        String first = submitted(DemoItem.HYGIENE_LICENCE);
        assertThatThrownBy(() -> submitted(DemoItem.HYGIENE_LICENCE, Finding.of("没有", MaterialState.HAS)))
                .isInstanceOf(RuleBroken.class);
        String second = submitted(DemoItem.HYGIENE_LICENCE);
        assertThat(Long.parseLong(second.substring(31))).isEqualTo(Long.parseLong(first.substring(31)) + 1);
    }

    @Test
    void keeps_the_item_version_it_began_with() {
        var c = cases.require(submitted(DemoItem.FOOD_LICENCE));
        assertThat(c.head().itemVersionId()).isNotNull();
        assertThat(cases.require(c.head().id()).head()).isEqualTo(c.head());
    }
}
