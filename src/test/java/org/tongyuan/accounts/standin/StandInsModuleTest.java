package org.tongyuan.accounts.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.ActingFor;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.StandIns;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** 甲, an approver, is away from Monday 9 to Friday 13 November 2026; 乙, a reviewer of the same agency, stands in. */
@TongyuanTest
class StandInsModuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Autowired
    NameStandIn nameStandIn;

    @Autowired
    TakeLeave takeLeave;

    @Autowired
    Arrangements arrangements;

    @Autowired
    StandIns standIns;

    @Autowired
    CurrentUser user;

    @Autowired
    Journal journal;

    @Autowired
    TestTime time;

    private final String mark = Ids.next().toString().substring(24);
    private final String a = "jia-" + mark;
    private final String b = "yi-" + mark;
    private UUID agency;
    private UUID principal;
    private UUID deputy;

    @BeforeEach
    void two_people_of_one_agency() {
        time.set(LocalDate.of(2026, 11, 2));
        agency = agencies.byName("990122", "清和县医疗保障局").orElseThrow().id();
        principal = TestStaff.add(jdbc, a, "甲" + mark, agency, Role.APPROVER);
        deputy = TestStaff.add(jdbc, b, "乙" + mark, agency, Role.REVIEWER);
    }

    @AfterEach
    void back_to_now() {
        time.reset();
        TestStaff.leave();
    }

    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "11, true", "13, true", "14, false"})
    void the_right_is_lent_on_its_days_and_on_no_other(int day, boolean lent) {
        UUID id = named(false);
        time.set(LocalDate.of(2026, 11, day));
        TestStaff.act(b, Role.REVIEWER);
        assertThat(user.officer().isLent(Permission.CASE_DECIDE)).isEqualTo(lent);
        if (lent) {
            ActingFor forWhom = decide().orElseThrow();
            assertThat(forWhom).isEqualTo(new ActingFor(id, principal, "甲" + mark, "乙" + mark));
            assertThat(forWhom.signature()).isEqualTo("甲" + mark + "（由乙" + mark + "代）");
        } else {
            refused(id, day < 9 ? "NOT_YET" : "RUN_OUT");
        }
    }

    @Test
    void leave_switches_a_standing_arrangement_on_and_its_end_switches_it_off() {
        UUID id = named(true);
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        refused(id, "NOT_AWAY");
        TestStaff.act(a, Role.APPROVER);
        UUID leave = takeLeave.take(Leave.Kind.SICK, new Days(MONDAY, MONDAY.plusDays(1)));
        TestStaff.act(b, Role.REVIEWER);
        assertThat(decide()).isPresent();
        assertThat(user.officer().standsInFor().getFirst().until()).isEqualTo(MONDAY.plusDays(1));
        TestStaff.act(a, Role.APPROVER);
        takeLeave.end(leave);
        TestStaff.act(b, Role.REVIEWER);
        refused(id, "NOT_AWAY");
        assertThat(acts("account", principal)).contains("LEAVE_TAKEN", "LEAVE_ENDED");
    }

    @Test
    void ones_own_right_is_nobody_elses() {
        named(false);
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        assertThat(standIns.mustBeAble(user.officer(), Permission.CASE_REVIEW, agency))
                .isEmpty();
    }

    @Test
    void a_permission_outside_the_scope_is_refused() {
        TestStaff.act(a, Role.APPROVER);
        UUID id = nameStandIn.name(terms(false, Permission.CASE_REVIEW));
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        refused(id, "OUT_OF_SCOPE");
    }

    @Test
    void a_role_that_the_absent_officer_lost_is_lent_no_more() {
        UUID id = named(false);
        time.set(MONDAY);
        jdbc.sql("UPDATE accounts.role_grant SET ended_at = now(), ended_by = 'SYSTEM:test' WHERE account_id = ?")
                .param(principal)
                .update();
        TestStaff.act(b, Role.REVIEWER);
        refused(id, "ROLE_LOST");
    }

    @Test
    void an_account_that_was_locked_lends_nothing() {
        UUID id = named(false);
        time.set(MONDAY);
        jdbc.sql("UPDATE accounts.account SET locked_at = now() WHERE id = ?")
                .param(principal)
                .update();
        TestStaff.act(b, Role.REVIEWER);
        refused(id, "LOCKED");
    }

    @Test
    void whoever_moves_to_another_agency_takes_no_right_along() {
        UUID id = named(false);
        time.set(MONDAY);
        UUID elsewhere = agencies.byName("990122", "清和县公安局").orElseThrow().id();
        jdbc.sql("UPDATE accounts.account SET agency_id = ? WHERE id = ?")
                .params(elsewhere, deputy)
                .update();
        TestStaff.act(b, Role.REVIEWER);
        assertThat(user.officer().standsInFor()).isEmpty();
        refused(id, "MOVED");
    }

    @Test
    void an_end_bites_at_once_and_both_sides_can_end_it() {
        UUID id = named(false);
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        assertThat(decide()).isPresent();
        nameStandIn.end(id, "另有任务");
        refused(id, "ENDED");
        assertThat(acts("stand-in", id)).containsExactly("STAND_IN_NAMED", "STAND_IN_ENDED", "STAND_IN_REFUSED");
        broken("stand-in.ended-already", () -> nameStandIn.end(id, "再次"));
    }

    @Test
    void a_case_of_another_agency_is_nobodys_to_lend() {
        named(false);
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        UUID elsewhere = agencies.byName("990122", "清和县公安局").orElseThrow().id();
        assertThatThrownBy(() -> standIns.mustBeAble(user.officer(), Permission.CASE_DECIDE, elsewhere))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whom_one_may_not_name() {
        UUID foreign = TestStaff.add(
                jdbc,
                "bing-" + mark,
                "丙",
                agencies.byName("990122", "清和县公安局").orElseThrow().id(),
                Role.APPROVER);
        UUID auditor = TestStaff.add(jdbc, "ding-" + mark, "丁", agency, Role.AUDITOR);
        UUID idle = TestStaff.add(jdbc, "wu-" + mark, "戊", agency, Role.DISCLOSURE_OFFICER);
        TestStaff.act(a, Role.APPROVER);
        broken("stand-in.self", () -> nameStandIn.name(terms(principal, MONDAY, FRIDAY)));
        broken("stand-in.other-agency", () -> nameStandIn.name(terms(foreign, MONDAY, FRIDAY)));
        broken("stand-in.apart", () -> nameStandIn.name(terms(auditor, MONDAY, FRIDAY)));
        broken("stand-in.past", () -> nameStandIn.name(terms(deputy, MONDAY.minusDays(8), FRIDAY)));
        broken("stand-in.too-long", () -> nameStandIn.name(terms(deputy, MONDAY, MONDAY.plusYears(1))));
        broken("stand-in.scope", () -> nameStandIn.name(terms(false, Permission.CASE_SUBMIT)));
        TestStaff.act("wu-" + mark, Role.DISCLOSURE_OFFICER);
        broken("stand-in.scope", () -> nameStandIn.name(terms(deputy, MONDAY, FRIDAY)));
        jdbc.sql("UPDATE accounts.account SET locked_at = now() WHERE id = ?")
                .param(idle)
                .update();
        TestStaff.act(a, Role.APPROVER);
        broken("stand-in.locked", () -> nameStandIn.name(terms(idle, MONDAY, FRIDAY)));
    }

    @Test
    void a_manager_names_for_the_own_staff_but_never_themselves() {
        UUID manager = TestStaff.add(jdbc, "zhuren-" + mark, "主任", agency, Role.CENTRE_MANAGER);
        TestStaff.act("zhuren-" + mark, Role.CENTRE_MANAGER);
        broken("stand-in.not-for-oneself", () -> nameStandIn.nameFor(principal, terms(manager, MONDAY, FRIDAY)));
        UUID id = nameStandIn.nameFor(principal, terms(deputy, MONDAY, FRIDAY));
        takeLeave.takeFor(principal, Leave.Kind.DUTY_TRIP, new Days(MONDAY, FRIDAY));
        broken(
                "leave.stands-in",
                () -> takeLeave.takeFor(deputy, Leave.Kind.ANNUAL, new Days(FRIDAY, FRIDAY.plusDays(3))));
        TestStaff.act(b, Role.REVIEWER);
        assertThatThrownBy(() -> nameStandIn.nameFor(principal, terms(deputy, MONDAY, FRIDAY)))
                .isInstanceOf(NotAllowed.class);
        TestStaff.add(jdbc, "ji-" + mark, "己", agency, Role.REVIEWER);
        TestStaff.act("ji-" + mark, Role.REVIEWER);
        assertThatThrownBy(() -> nameStandIn.end(id, "不该")).isInstanceOf(NotAllowed.class);
        TestStaff.act("gaofeng", Role.SECURITY_ADMINISTRATOR);
        nameStandIn.end(id, "安全检查发现不当");
        assertThat(arrangements.find(id).orElseThrow().ended()).isNotNull();
    }

    @Test
    void the_caller_costs_one_statement_with_or_without_stand_ins() {
        named(false);
        time.set(MONDAY);
        TestStaff.act(b, Role.REVIEWER);
        assertThat(user.officer().standsInFor()).singleElement().satisfies(s -> {
            assertThat(s.principal().accountId()).isEqualTo(principal);
            assertThat(s.principal().roles()).isEqualTo(EnumSet.of(Role.APPROVER));
            assertThat(s.principal().agencyId()).isEqualTo(agency);
            assertThat(s.until()).isEqualTo(FRIDAY);
        });
        // With a one-time password the session holds nothing, and then nothing is lent either.
        TestStaff.act(b);
        assertThat(user.officer().standsInFor()).isEmpty();
    }

    private UUID named(boolean whileAway) {
        TestStaff.act(a, Role.APPROVER);
        return nameStandIn.name(terms(whileAway));
    }

    private StandInForm.Terms terms(boolean whileAway, Permission... permissions) {
        return new StandInForm.Terms(deputy, new Days(MONDAY, FRIDAY), whileAway, Set.of(permissions), "外出培训");
    }

    private static StandInForm.Terms terms(UUID deputy, LocalDate from, LocalDate to) {
        return new StandInForm.Terms(deputy, new Days(from, to), false, Set.of(), "外出培训");
    }

    private java.util.Optional<ActingFor> decide() {
        return standIns.mustBeAble(user.officer(), Permission.CASE_DECIDE, agency);
    }

    private void refused(UUID id, String why) {
        assertThatThrownBy(this::decide)
                .isInstanceOfSatisfying(
                        NotAllowed.class, e -> assertThat(e.why()).isNotNull());
        Recorded last = journal.of(new Subject("stand-in", id.toString())).getLast();
        assertThat(last.entry().act()).isEqualTo("STAND_IN_REFUSED");
        assertThat(last.entry().actor().id()).isEqualTo(deputy.toString());
        assertThat(last.entry().details()).containsEntry("why", why).containsEntry("permission", "CASE_DECIDE");
    }

    private List<String> acts(String kind, UUID id) {
        return journal.of(new Subject(kind, id.toString())).stream()
                .map(r -> r.entry().act())
                .toList();
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
