package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.CountedStatements;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.record.SealsChecked;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** How many statements an act may send; the time they take is measured by bench/cases. */
@TongyuanTest
class CaseStatementsModuleTest {

    @Autowired
    SubmitApplication submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    CompleteStep step;

    @Autowired
    DecideCase decide;

    @Autowired
    DeliverResult deliver;

    @Autowired
    Cases cases;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    LegalTime time;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));
    private String number = "";

    @BeforeEach
    void without_the_check_of_seals() {
        SealsChecked.off(true);
    }

    @AfterEach
    void with_it_again() {
        SealsChecked.off(false);
    }

    @Test
    void an_act_is_at_most_five_statements_and_a_step_two() throws Exception {
        complete(); // items, agencies and calendars come into memory
        Map<String, List<String>> sent = complete();
        if (sent.get("submit").getFirst().contains("items.item")) {
            sent = complete(); // which version is in force is remembered for five seconds, and they had just passed
        }
        assertThat(sent.get("submit")).as("submit").hasSizeLessThanOrEqualTo(5);
        assertThat(sent.get("accept")).as("accept").hasSizeLessThanOrEqualTo(5);
        assertThat(sent.get("first step")).as("first step").hasSizeLessThanOrEqualTo(2);
        assertThat(sent.get("second step")).as("second step").hasSizeLessThanOrEqualTo(2);
        assertThat(sent.get("decide")).as("decide").hasSizeLessThanOrEqualTo(5);
        assertThat(sent.get("deliver")).as("deliver").hasSizeLessThanOrEqualTo(5);
    }

    private Map<String, List<String>> complete() throws Exception {
        var person = new NewCase.Who.Known(
                persons.findOrRegister(DemoPeople.LI_XIUYING).id());
        String item = DemoItem.FOOD_LICENCE.code(agencies);
        var submitted = CountedStatements.during(() -> number = submit.submit(
                        new NewCase(item, person, null, Channel.API, Map.of(), List.of(), List.of()), hall)
                .number());
        var accepted = CountedStatements.during(() -> accept.accept(number, 1, List.of(), hall));
        var open = cases.require(number).steps().open();
        var first = CountedStatements.during(
                () -> step.complete(number, 2, open.get(0).key(), true, null, hall));
        var second = CountedStatements.during(
                () -> step.complete(number, 3, open.get(1).key(), true, null, hall));
        var draft = new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null);
        var decided = CountedStatements.during(() -> decide.decide(number, 4, draft, hall));
        var handover = new DeliverResult.Handover(Delivery.Way.WINDOW, null, time.today(), null);
        var delivered = CountedStatements.during(() -> deliver.deliver(number, 5, handover, hall));
        return Map.of(
                "submit",
                submitted,
                "accept",
                accepted,
                "first step",
                first,
                "second step",
                second,
                "decide",
                decided,
                "deliver",
                delivered);
    }
}
