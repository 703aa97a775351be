package org.tongyuan.cases.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.CountedStatements;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.SealsChecked;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

@TongyuanTest
class JointModuleTest {

    @Autowired
    Journeys journeys;

    @Autowired
    SubmitJoint submit;

    @Autowired
    AcceptJoint accept;

    @Autowired
    ExtendJoint extend;

    @Autowired
    Letters letters;

    @Autowired
    DecideCase decide;

    @Autowired
    CompleteStep step;

    @Autowired
    JointCases joints;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    Applications applications;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));
    private final List<String> begun = new ArrayList<>();

    /** Whoever counts cases after this test counts none of these: they end in the state in which they are. */
    @AfterEach
    void real_time() {
        SealsChecked.off(false);
        time.reset();
    }

    @Test
    void both_journeys_are_offered_and_ask_nothing_twice() {
        assertThat(journeys.all())
                .hasSize(2)
                .allSatisfy(j -> assertThat(j.lacking()).isEmpty());
        var company = open("qiye-sheli");
        assertThat(company.items())
                .extracting(i -> i.agencyName())
                .doesNotHaveDuplicates()
                .hasSize(4);
        var asked = company.items().stream()
                .flatMap(i -> i.form() == null ? java.util.stream.Stream.of() : i.form().fields().stream())
                .map(f -> f.name())
                .toList();
        assertThat(asked).hasSizeGreaterThan((int) asked.stream().distinct().count());
    }

    @Test
    void one_application_opens_a_case_at_each_agency_with_what_it_asks_for() {
        var joint = submitted("qiye-sheli", company());
        assertThat(joint.state()).isEqualTo(JointCase.State.RECEIVED);
        assertThat(joint.branches()).hasSize(4).extracting(Branch::state).containsOnly(CaseState.SUBMITTED);
        assertThat(answers(joint, 0)).contains("清河一家有限公司", "capital").doesNotContain("seals");
        assertThat(answers(joint, 1)).contains("清河一家有限公司", "official").doesNotContain("capital");
        assertThat(joint.head().number()).matches("YJS-990122-\\d{4}-\\d{5}");
        assertThat(acts(joint)).containsExactly("JOINT_SUBMITTED");
    }

    private String answers(JointCase joint, int place) {
        return String.valueOf(
                applications.form(joint.branches().get(place).caseId()).orElse(""));
    }

    @Test
    void one_acceptance_starts_the_joint_clock_and_the_last_decision_ends_it() {
        var joint = submitted("touzi-jianshe", project());
        var result = accept.accept(joint.head().number(), hall);
        assertThat(result.accepted()).hasSize(4);
        joint = joints.require(joint.head().number());
        assertThat(joint.state()).isEqualTo(JointCase.State.ACCEPTED);
        assertThat(joint.statutory()).as("licences, so LIC_JOINT").isNotNull();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> accept.accept(begun.getFirst(), hall))
                .withMessageContaining("nothing-to-accept");
        for (Branch branch : joint.branches()) {
            assertThat(joints.require(joint.head().number()).state()).isEqualTo(JointCase.State.ACCEPTED);
            finish(branch.number());
        }
        joint = joints.require(joint.head().number());
        assertThat(joint.state()).isEqualTo(JointCase.State.DECIDED);
        assertThat(joint.letterId()).isNotNull();
        assertThat(acts(joint))
                .containsExactly("JOINT_SUBMITTED", "JOINT_ACCEPTED", "JOINT_ACCEPTANCE", "JOINT_DECIDED");
    }

    @Test
    void the_head_of_the_government_extends_the_joint_limit_once() {
        time.set(LocalDate.of(2026, 3, 2));
        var joint = submitted("touzi-jianshe", project());
        String number = joint.head().number();
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> extend.extend(number, 15, "尚未受理", hall))
                .withMessageContaining("no-limit");
        accept.accept(number, hall);
        // 21 working days of March, 21 of April (6 April is a holiday), 3 from 6 May; then Saturday 9 May counts.
        assertThat(joints.require(number).dueOn()).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> extend.extend(number, 16, "太久", hall))
                .withMessageContaining("case.extend.days");
        extend.extend(number, 15, "施工图需要修改", hall);
        assertThat(joints.require(number).dueOn()).isEqualTo(LocalDate.of(2026, 5, 28));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> extend.extend(number, 1, "再延长", hall))
                .withMessageContaining("twice");
        assertThat(letters.of(JointLetter.subject(joint)))
                .singleElement()
                .satisfies(l -> assertThat(l.title()).isEqualTo("延长办理期限告知书"));
        assertThat(acts(joint)).contains("JOINT_EXTENDED");
        for (Branch branch : joint.branches()) {
            finish(branch.number());
        }
    }

    @Test
    void two_agencies_that_finish_at_the_same_instant_make_one_joint_decision() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                var joint = submitted("qiye-sheli", company());
                accept.accept(joint.head().number(), hall);
                finish(joint.branches().get(0).number());
                finish(joint.branches().get(1).number());
                var start = new CountDownLatch(1);
                var last = new ArrayList<Future<?>>();
                for (Branch branch : joint.branches().subList(2, 4)) {
                    last.add(both.submit(() -> {
                        start.await();
                        finish(branch.number());
                        return null;
                    }));
                }
                start.countDown();
                for (Future<?> one : last) {
                    one.get();
                }
                var done = joints.require(joint.head().number());
                assertThat(done.state()).isEqualTo(JointCase.State.DECIDED);
                assertThat(jdbc.sql("SELECT count(*)::int FROM documents.letter WHERE template = 'joint-result'"
                                        + " AND subject_id = ?")
                                .param(joint.head().id().toString())
                                .query(Integer.class)
                                .single())
                        .as("one letter in round %d", round)
                        .isEqualTo(1);
                assertThat(acts(done)).filteredOn("JOINT_DECIDED"::equals).hasSize(1);
            }
        }
    }

    @Test
    void a_step_of_a_branch_sends_no_statement_more_than_that_of_a_case_that_stands_alone() throws Exception {
        SealsChecked.off(true);
        var joint = submitted("touzi-jianshe", project());
        accept.accept(joint.head().number(), hall);
        String number = joint.branches().getFirst().number();
        finishStepsBut(number, 1);
        var open = cases.require(number).steps().open();
        var sent = CountedStatements.during(
                () -> step.complete(number, null, open.getFirst().key(), true, null, hall));
        assertThat(sent).hasSizeLessThanOrEqualTo(3);
        for (Branch branch : joint.branches()) {
            finish(branch.number());
        }
    }

    private void finishStepsBut(String number, int left) {
        for (var open = cases.require(number).steps().open();
                open.size() > left;
                open = cases.require(number).steps().open()) {
            step.complete(number, null, open.getFirst().key(), true, null, hall);
        }
    }

    private void finish(String number) {
        finishStepsBut(number, 0);
        decide.decide(number, null, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), hall);
    }

    private Journeys.Open open(String code) {
        return journeys.find(code).orElseThrow();
    }

    private JointCase submitted(String journey, Map<String, List<String>> answers) {
        var person = new NewCase.Who.Known(
                persons.findOrRegister(DemoPeople.LI_XIUYING).id());
        String number = submit.submit(
                open(journey), new SubmitJoint.Application(person, Channel.API, answers, List.of()), hall);
        begun.add(number);
        return joints.require(number);
    }

    private List<String> acts(JointCase joint) {
        return journal.of(new Subject("joint-case", joint.head().id().toString())).stream()
                .map(r -> r.entry().act())
                .toList();
    }

    static Map<String, List<String>> company() {
        return Map.of(
                "companyName", List.of("清河一家有限公司"),
                "companyAddress", List.of("清和县城关镇东街8号"),
                "representative", List.of("李秀英"),
                "contactPhone", List.of("13800990001"),
                "capital", List.of("50"),
                "scope", List.of("日用百货零售"),
                "seals", List.of("official", "finance"),
                "employees", List.of("3"));
    }

    static Map<String, List<String>> project() {
        return Map.of(
                "project", List.of("柳河镇冷链仓库"),
                "creditCode", List.of("91990122MA7Q00011N"),
                "site", List.of("柳河镇工业路3号"),
                "area", List.of("1200"),
                "price", List.of("360"),
                "contractor", List.of("清和县第一建筑公司"),
                "start", List.of("2030-05-06"),
                "lane", List.of("工业路北侧一条车道"));
    }
}
