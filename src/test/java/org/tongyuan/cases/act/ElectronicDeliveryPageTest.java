package org.tongyuan.cases.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.ElectronicService;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.security.Permission;

/** Rolls back, so that 王强 has agreed to nothing afterwards. */
@TongyuanTest
@Transactional
class ElectronicDeliveryPageTest {

    @Autowired
    SubmitApplication submit;

    @Autowired
    AcceptCase accept;

    @Autowired
    CompleteStep complete;

    @Autowired
    DecideCase decide;

    @Autowired
    ElectronicService service;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    Agencies agencies;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn hall = new SignedIn.Application("test-hall", "测试系统", null, EnumSet.allOf(Permission.class));

    private String decided() {
        String number = submit.submit(
                        new NewCase(
                                DemoItem.FOOD_LICENCE.code(agencies),
                                new NewCase.Who.Described(DemoPeople.WANG_QIANG.details()),
                                null,
                                Channel.API,
                                Map.of(),
                                List.of(),
                                List.of()),
                        hall)
                .number();
        accept.accept(number, null, List.of(), hall);
        for (var open = cases.require(number).steps().open();
                !open.isEmpty();
                open = cases.require(number).steps().open()) {
            complete.complete(number, null, open.getFirst().key(), true, null, hall);
        }
        decide.decide(number, null, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), hall);
        return number;
    }

    private MockMvcTester.MockMvcRequestBuilder delivery(String number) {
        return mvc.post()
                .uri("/desk/cases/" + number + "/delivery")
                .param("way", "ELECTRONIC")
                .param("signedOn", "2026-01-05")
                .with(As.user("wangfang"));
    }

    private Document page(String who, String path) throws Exception {
        var result = mvc.get().uri(path).with(As.user(who)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void without_consent_nobody_is_served_electronically() throws Exception {
        String number = decided();
        assertThat(page("wangfang", "/desk/cases/" + number).select("#way-hint").text())
                .contains("没有同意电子送达");
        assertThat(delivery(number))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("申请人没有同意电子送达", "请改用窗口直接送达或者邮寄送达");
        assertThat(cases.require(number).delivery()).isNull();
    }

    @Test
    void with_consent_the_result_is_served_when_it_enters_the_named_system() throws Exception {
        UUID self = persons.byIdNumber(IdType.ID_CARD, DemoPeople.WANG_QIANG.idNumber())
                .orElseThrow()
                .id();
        var citizen =
                new SignedIn.Citizen(persons.accountOf(self).orElseThrow(), self, "王强", EnumSet.of(Permission.APPLY));
        service.consent(self, citizen, ElectronicService.How.PROFILE);
        String number = decided();
        assertThat(page("wangfang", "/desk/cases/" + number).select("#way-hint").text())
                .contains("电子送达到本平台个人中心（账户 wa***g）");
        assertThat(delivery(number)).hasStatus(303);

        var c = cases.require(number);
        assertThat(c.state()).isEqualTo(CaseState.DELIVERED);
        assertThat(c.delivery()).isNotNull();
        assertThat(c.delivery().way()).isEqualTo(Delivery.Way.ELECTRONIC);
        assertThat(c.delivery().signedOn())
                .as("the day it entered, not the one typed")
                .isEqualTo(c.dates().decidedOn());
        assertThat(c.delivery().note()).contains("进入申请人指定的系统：本平台个人中心（账户 wa***g）");
        assertThat(page("wangqiang", "/my/messages").text()).contains("办理结果已电子送达");
        assertThat(page("wangqiang", "/my/cases/" + number).text()).contains("送达回证");
    }
}
