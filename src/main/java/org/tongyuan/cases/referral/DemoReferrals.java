package org.tongyuan.cases.referral;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.platform.DemoSeed;

/** The demo county's referrals: a case that the agency's reviewer took over, and a question that waits. */
@Profile("demo")
@Component
class DemoReferrals implements DemoSeed {

    private final DemoOfficers officers;
    private final Matters matters;
    private final PassOn passOn;
    private final AnswerReferral answer;
    private final JdbcClient jdbc;

    DemoReferrals(DemoOfficers officers, Matters matters, PassOn passOn, AnswerReferral answer, JdbcClient jdbc) {
        this.officers = officers;
        this.matters = matters;
        this.passOn = passOn;
        this.answer = answer;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void seed() {
        officers.openCases("食品经营许可（新办）", 1)
                .forEach(number -> officers.as(
                        "wangfang",
                        window -> pass(matters.ofCase(number, window), "申请人想先问现场核查怎么准备，请审查岗联系。", true, window)));
        jdbc.sql("SELECT id FROM cases.advice WHERE item_code IS NOT NULL ORDER BY id LIMIT 1")
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional()
                .ifPresent(question -> officers.as(
                        "wangfang",
                        window -> pass(matters.ofQuestion(question, window), "还问了前置条件，窗口答不准，请业务科室答复。", false, window)));
    }

    private void pass(Matter matter, String note, boolean taken, SignedIn.Officer window) {
        matter.routes().stream()
                .filter(route -> route.side().agency().equals("清和县市场监督管理局"))
                .findFirst()
                .filter(route -> ReferralRights.mayPassOn(window, matter.now()))
                .ifPresent(route -> {
                    var id = passOn.passOn(matter, route.side(), note, window);
                    if (taken) {
                        officers.as("lijianguo", reviewer -> answer.accept(id, "已电话联系申请人。", reviewer));
                    }
                });
    }
}
