package org.tongyuan.cases.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.security.Permission;

/** The head of the government approves more days for a joint case; nobody else is asked. */
@TongyuanTest
class JointDeskPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journeys journeys;

    @Autowired
    SubmitJoint submit;

    @Autowired
    AcceptJoint accept;

    @Autowired
    CompleteStep step;

    @Autowired
    DecideCase decide;

    @Autowired
    JointCases joints;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    TestTime time;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));
    private String number = "";

    @BeforeEach
    void an_accepted_joint_case_of_licences() {
        time.set(LocalDate.of(2026, 3, 2));
        var person = new NewCase.Who.Known(
                persons.findOrRegister(DemoPeople.LI_XIUYING).id());
        number = submit.submit(
                journeys.find("touzi-jianshe").orElseThrow(),
                new SubmitJoint.Application(person, Channel.API, JointModuleTest.project(), List.of()),
                hall);
        accept.accept(number, hall);
    }

    /** Whoever counts open cases after this test counts none of these. */
    @AfterEach
    void all_is_decided() {
        for (Branch branch : joints.require(number).branches()) {
            for (var open = cases.require(branch.caseId()).steps().open();
                    !open.isEmpty();
                    open = cases.require(branch.caseId()).steps().open()) {
                step.complete(branch.number(), null, open.getFirst().key(), true, null, hall);
            }
            decide.decide(
                    branch.number(), null, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), hall);
        }
        time.reset();
    }

    @Test
    void the_vice_head_of_the_county_extends_it_with_a_reason() throws Exception {
        var head = new Window(mvc, "guxian");
        String page = "/desk/joint-cases/" + number;
        var before = joints.require(number).dueOn();
        assertThat(head.page(page).text()).contains("延长统一办理的期限", "15");
        var form = Map.of("days", "十天", "reason", "施工图需要修改");
        assertThat(head.post(page + "/extension", form))
                .hasStatus(422)
                .bodyText()
                .contains("请用数字", "十天", "施工图需要修改");
        assertThat(head.post(page + "/extension", Map.of("days", "10", "reason", "施工图需要修改")))
                .hasStatus3xxRedirection();
        assertThat(joints.require(number).dueOn()).isAfter(before);
        var after = head.page(page);
        assertThat(after.text()).contains("延长办理期限告知书").doesNotContain("批准延长");
        assertThat(head.post(page + "/extension", Map.of("days", "1", "reason", "再延长")))
                .hasStatus(409);
    }

    @Test
    void the_head_of_an_agency_does_not() throws Exception {
        var agency = new Window(mvc, "lijianguo");
        assertThat(agency.post("/desk/joint-cases/" + number + "/extension", Map.of("days", "10", "reason", "复杂")))
                .hasStatus(403);
    }
}
