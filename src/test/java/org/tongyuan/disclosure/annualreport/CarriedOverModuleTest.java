package org.tongyuan.disclosure.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application that is split when last year's report is out: this year's begins with one more, which has to be explained beside the figure. */
@TongyuanTest
@Transactional
class CarriedOverModuleTest {

    private static final int LAST = 2024;
    private static final int THIS = 2025;
    private static final Cell CARRIED = Cell.requests(Cell.CARRIED_IN, "NATURAL_PERSON");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Reporters reporters;

    @Autowired
    ReportReadings readings;

    @Autowired
    WriteReport write;

    @Autowired
    SubmitReport submit;

    @Autowired
    PublishReport publish;

    @Autowired
    CurrentUser user;

    @Autowired
    LegalTime time;

    private Reporter reporter;
    private SignedIn.Officer officer;

    @BeforeEach
    void at_the_disclosure_office() {
        reporter =
                reporters.of(agencies.byName("990122", "清和县交通运输局").orElseThrow().id());
        TestStaff.act("hejing", Role.DISCLOSURE_OFFICER);
        officer = user.officer();
    }

    @AfterEach
    void leave() {
        TestStaff.leave();
    }

    private JsonNode at(String day, String path, String body) throws Exception {
        var answer = mvc.post()
                .uri("/api/v1/disclosure/requests" + path)
                .with(As.application("demo-disclosure", "disclosure.read", "disclosure.handle", "disclosure.extend"))
                .header("Test-Clock", day + "T10:00:00+08:00")
                .header("Idempotency-Key", "carried" + System.nanoTime())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        String text = answer.getResponse().getContentAsString();
        assertThat(answer.getResponse().getStatus()).as(text).isBetween(200, 201);
        return new JsonMapper().readTree(text);
    }

    @Test
    void a_part_that_is_split_off_afterwards_is_carried_in_and_explained() throws Exception {
        String number = at("2024-12-26", "", """
                {"agency": "%s", "applicant": {"name": "王强", "idNumber": "%s", "phone": "13800990001"}, "channel": "REGISTERED_MAIL",
                 "wanted": "公路养护和公交补贴", "form": "PAPER", "way": "POST", "address": "和平路1号"}\
                """.formatted(reporter.agency().id(), DemoPeople.WANG_QIANG.idNumber()))
                .get("number")
                .asString();
        complete(LAST);
        submit.submit(reporter.key(), LAST, officer);
        publish.publish(reporter.key(), LAST, officer);
        BigDecimal before = readings.of(reporter, THIS).values().number(CARRIED);
        assertThat(readings.of(reporter, THIS).failing()).isEmpty();

        at("2025-01-15", "/" + number + "/split", "{\"parts\": [\"公路养护\", \"公交补贴\"]}");
        var read = readings.of(reporter, THIS);
        assertThat(read.values().number(CARRIED)).isEqualByComparingTo(before.add(BigDecimal.ONE));
        assertThat(read.failing())
                .allMatch(c -> c.relation() == Arithmetic.Relation.CARRIED)
                .extracting(Arithmetic.Check::at)
                .containsExactly("自然人", "总计");
        complete(THIS);
        submit.submit(reporter.key(), THIS, officer);
        assertThatThrownBy(() -> publish.publish(reporter.key(), THIS, officer)).hasMessage("annual-report.carried");
        submit.giveBack(reporter.key(), THIS, "请说明上年结转为什么多一件", officer);

        String why = "上年报告公布后，一件申请拆分为两件";
        write.figure(reporter, THIS, CARRIED, before.add(BigDecimal.ONE), why, officer);
        var explained = readings.of(reporter, THIS);
        assertThat(explained.failing()).isEmpty();
        assertThat(explained.values().reason(CARRIED)).isEqualTo(why);
        assertThat(ReportPage.of(explained, time.today(), time).checks())
                .flatExtracting(ReportPage.Checked::broken)
                .hasSize(2)
                .allMatch(words -> words.endsWith("（已说明：" + why + "）"));
        submit.submit(reporter.key(), THIS, officer);
        publish.publish(reporter.key(), THIS, officer);
        assertThat(readings.published(reporter.key(), THIS).failing()).isEmpty();
    }

    private void complete(int year) {
        readings.of(reporter, year)
                .unknown()
                .forEach(cell -> write.figure(reporter, year, cell, BigDecimal.ZERO, "没有这类事项", officer));
        readings.of(reporter, year).format().parts().stream()
                .filter(part -> readings.of(reporter, year).text(part.id()).isBlank())
                .forEach(part -> write.text(reporter, year, part.id(), "按要求做好相关工作。", officer));
    }
}
