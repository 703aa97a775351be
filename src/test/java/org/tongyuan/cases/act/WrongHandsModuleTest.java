package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.WhoMay;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** Every act in every wrong hand: refused, nothing changed, and in the journal. */
@TongyuanTest
class WrongHandsModuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final String STEP = "document-review";

    @Autowired
    SubmitApplication submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    Cases cases;

    @Autowired
    Agencies agencies;

    @Autowired
    Persons persons;

    @Autowired
    Journal journal;

    @Autowired
    CurrentUser user;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));
    private EveryAct acts;
    private Agency own;
    private Agency other;

    @BeforeEach
    void a_day_in_april() {
        time.set(DAY);
        acts = beans.createBean(EveryAct.class);
        own = agency("清和县市场监督管理局");
        other = agency("清和县民政局");
    }

    @AfterEach
    void real_time() {
        time.reset();
        // Arrangements written behind the product's back would be found by verify.
        jdbc.sql("DELETE FROM accounts.stand_in WHERE named_by = 'SYSTEM:test'").update();
        TestStaff.leave();
    }

    private Agency agency(String name) {
        return agencies.byName("990122", name).orElseThrow();
    }

    private CaseSnapshot accepted() {
        var applicant = new NewCase.Who.Described(DemoPeople.ZHANG_WEI.details());
        String item = DemoItem.FOOD_LICENCE.code(agencies);
        var receipt = submit.submit(
                new NewCase(item, applicant, null, Channel.API, Map.of(), List.of(), List.of(), null), hall);
        accept.accept(receipt.number(), null, List.of(), hall);
        return cases.require(receipt.number());
    }

    private static SignedIn officer(Agency agency, boolean hallWide, Role... roles) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (Role role : roles) {
            permissions.addAll(role.permissions());
        }
        return new SignedIn.Officer(
                Ids.next(), "某人", agency.id(), agency.name(), hallWide, null, Set.of(roles), permissions);
    }

    private SignedIn citizen(UUID person) {
        return new SignedIn.Citizen(Ids.next(), person, "某人", Role.CITIZEN.permissions());
    }

    private SignedIn application(@Nullable UUID agency, Set<Permission> permissions) {
        return new SignedIn.Application("c-" + Ids.next(), "某系统", agency, permissions);
    }

    private enum Answer {
        HEARD,
        REFUSED,
        UNSEEN
    }

    private Answer attempt(Act act, CaseSnapshot c, SignedIn who) {
        try {
            acts.perform(act, c.head().number(), STEP, DAY, who);
            return Answer.HEARD;
        } catch (RuleBroken facts) {
            // Heard, and turned down by the case itself.
            return Answer.HEARD;
        } catch (NotAllowed refused) {
            return Answer.REFUSED;
        } catch (NotFound unseen) {
            return Answer.UNSEEN;
        }
    }

    private List<Recorded> chain(CaseSnapshot c) {
        return journal.of(new Subject("case", c.head().id().toString()));
    }

    /** Refused, in the journal once, and the case is what it was. */
    private void refused(Act act, CaseSnapshot c, SignedIn who, Answer expected, String hands) {
        int before = chain(c).size();
        assertThat(attempt(act, c, who)).as("%s by %s", act, hands).isEqualTo(expected);
        var written = chain(c).subList(before, chain(c).size());
        assertThat(written).as("%s by %s", act, hands).singleElement().satisfies(entry -> {
            assertThat(entry.entry().act()).isEqualTo("CASE_ACT_REFUSED");
            assertThat(entry.entry().actor()).isEqualTo(who.actor());
            assertThat(entry.entry().details())
                    .containsEntry("act", act.name())
                    .containsEntry("why", expected == Answer.UNSEEN ? "unseen" : "not-allowed");
        });
    }

    @Test
    void every_act_is_refused_to_every_role_that_does_not_carry_it_and_heard_from_every_other() {
        for (Act act : WhoMay.acts()) {
            var c = accepted();
            String rows = cases.seal(c.head().id());
            for (Role role : Role.values()) {
                if (WhoMay.may(role, act)) {
                    assertThat(attempt(act, accepted(), officer(own, false, role)))
                            .as("%s by %s", act, role)
                            .isEqualTo(Answer.HEARD);
                } else {
                    boolean sees = role.permissions().contains(Permission.CASE_READ);
                    var expected = sees ? Answer.REFUSED : Answer.UNSEEN;
                    refused(act, c, officer(own, false, role), expected, role.name());
                }
            }
            assertThat(cases.seal(c.head().id())).as("after all of %s", act).isEqualTo(rows);
        }
    }

    @Test
    void every_act_is_refused_to_other_agencies_strangers_and_clients_without_the_right() {
        var stranger = persons.findOrRegister(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""));
        var applicant = persons.findOrRegister(DemoPeople.ZHANG_WEI.details());
        for (Act act : WhoMay.acts()) {
            var c = accepted();
            String rows = cases.seal(c.head().id());
            unseen(act, c, stranger.id());
            var lacking = EnumSet.complementOf(EnumSet.of(act.permission()));
            refused(act, c, application(null, lacking), Answer.REFUSED, "a client without the scope");
            boolean window = WhoMay.may(Role.WINDOW_OFFICER, act);
            if (!window) {
                refused(act, c, officer(other, true, Role.WINDOW_OFFICER), Answer.REFUSED, "the hall's window");
            }
            for (Role role : List.of(Role.CENTRE_MANAGER, Role.SUPERVISOR)) {
                refused(act, c, officer(other, true, role), Answer.REFUSED, "hall-wide " + role);
            }
            if (!WhoMay.APPLICANT.contains(act)) {
                refused(act, c, citizen(applicant.id()), Answer.REFUSED, "the applicant");
            }
            assertThat(cases.seal(c.head().id())).as("after all of %s", act).isEqualTo(rows);
            if (window) {
                assertThat(attempt(act, accepted(), officer(other, true, Role.WINDOW_OFFICER)))
                        .isEqualTo(Answer.HEARD);
            }
            if (WhoMay.APPLICANT.contains(act)) {
                assertThat(attempt(act, accepted(), citizen(applicant.id()))).isEqualTo(Answer.HEARD);
            }
        }
    }

    private void unseen(Act act, CaseSnapshot c, UUID stranger) {
        var hands = new LinkedHashMap<String, SignedIn>();
        for (Role role : List.of(Role.REVIEWER, Role.APPROVER, Role.AGENCY_HEAD, Role.WINDOW_OFFICER)) {
            hands.put(role + " of another agency", officer(other, false, role));
        }
        hands.put("a citizen who is not the applicant", citizen(stranger));
        hands.put("another agency's client", application(other.id(), EnumSet.allOf(Permission.class)));
        hands.forEach((name, who) -> refused(act, c, who, Answer.UNSEEN, name));
    }

    @Test
    void the_governments_head_extends_what_is_handled_jointly_and_nothing_else() {
        var government = agency("清和县人民政府");
        var c = accepted();
        for (Act act : WhoMay.acts()) {
            refused(act, c, officer(government, false, Role.AGENCY_HEAD), Answer.REFUSED, "the government's head");
        }
        assertThat(attempt(Act.EXTEND, c, officer(own, false, Role.AGENCY_HEAD)))
                .isEqualTo(Answer.HEARD);
    }

    @Test
    void a_stand_in_acts_on_the_days_of_the_arrangement_and_is_refused_on_every_other() {
        String mark = Ids.next().toString().substring(24);
        UUID principal = TestStaff.add(jdbc, "jia-" + mark, "甲" + mark, own.id(), Role.APPROVER);
        UUID deputy = TestStaff.add(jdbc, "yi-" + mark, "乙" + mark, own.id(), Role.REVIEWER);
        jdbc.sql("""
            INSERT INTO accounts.stand_in (id, principal_id, deputy_id, agency_id, from_day, to_day, while_away, reason, named_at, named_by)
            VALUES (?, ?, ?, ?, ?, ?, false, '年休假', now(), 'SYSTEM:test')\
            """)
                .params(Ids.next(), principal, deputy, own.id(), DAY, DAY.plusDays(3))
                .update();
        TestStaff.act("yi-" + mark, Role.REVIEWER);
        var lent = new ArrayList<Act>();
        for (Act act : WhoMay.acts()) {
            if (WhoMay.may(Role.APPROVER, act) && !WhoMay.may(Role.REVIEWER, act)) {
                lent.add(act);
            }
        }
        assertThat(lent).hasSize(4);
        for (Act act : lent) {
            var c = accepted();
            time.set(DAY.plusDays(3));
            assertThat(attempt(act, c, user.officer())).as("%s in time", act).isEqualTo(Answer.HEARD);
            time.set(DAY.minusDays(1));
            refused(act, c, user.officer(), Answer.REFUSED, "a stand-in before its days");
            time.set(DAY.plusDays(4));
            refused(act, c, user.officer(), Answer.REFUSED, "an expired stand-in");
            time.set(DAY);
        }
        var falsehood = cases.history(latestRejected(mark));
        assertThat(falsehood.getLast().inPlaceOf()).isEqualTo("甲" + mark);
    }

    private UUID latestRejected(String mark) {
        return jdbc.sql("SELECT case_id FROM cases.act WHERE act = 'REJECT_FALSEHOOD' AND in_place_of = ?")
                .param("甲" + mark)
                .query(UUID.class)
                .single();
    }

    @Test
    void who_may_not_see_a_case_learns_nothing_from_a_stale_version() {
        var c = accepted();
        var stranger = officer(other, false, Role.APPROVER);
        var draft = new CompleteStepAttempt(c.head().number());
        assertThat(draft.by(stranger)).isInstanceOf(NotFound.class);
        assertThat(draft.by(officer(own, false, Role.REVIEWER))).isInstanceOf(RuleBroken.class);
    }

    /** With the version of a page that somebody else's act has made old. */
    private final class CompleteStepAttempt {

        private final String number;

        CompleteStepAttempt(String number) {
            this.number = number;
        }

        RuntimeException by(SignedIn who) {
            try {
                beans.getBean(CompleteStep.class).complete(number, 1, STEP, true, null, who);
                throw new AssertionError("the version was stale");
            } catch (RuntimeException e) {
                return e;
            }
        }
    }

    @Test
    void to_begin_a_case_is_refused_to_whoever_may_not_take_it_in() {
        var wrong = List.of(
                officer(other, false, Role.WINDOW_OFFICER),
                officer(own, false, Role.APPROVER),
                application(other.id(), EnumSet.allOf(Permission.class)),
                application(null, EnumSet.of(Permission.CASE_READ)));
        for (SignedIn who : wrong) {
            try {
                submit.submit(
                        new NewCase(
                                DemoItem.FOOD_LICENCE.code(agencies),
                                new NewCase.Who.Described(DemoPeople.ZHANG_WEI.details()),
                                null,
                                Channel.WINDOW,
                                Map.of(),
                                List.of(),
                                List.of(),
                                null),
                        who);
                throw new AssertionError("not refused to " + who);
            } catch (NotAllowed refused) {
                assertThat(journal.of(new Subject("account", who.actor().id())))
                        .last()
                        .satisfies(r -> assertThat(r.entry().details()).containsEntry("act", "SUBMIT"));
            }
        }
    }
}
