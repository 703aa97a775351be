package org.tongyuan.cases.joint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.counter.DemoOfficers;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** A company that 王强 sets up in the demo county, taken in today at a window, and another journey that he has begun to fill in. */
@Profile("demo")
@Component
class DemoJoint implements DemoSeed {

    private final SubmitJoint submit;
    private final Journeys journeys;
    private final JointDrafts drafts;
    private final DemoOfficers officers;
    private final Owner owner;
    private final LegalTime time;

    DemoJoint(
            SubmitJoint submit,
            Journeys journeys,
            JointDrafts drafts,
            DemoOfficers officers,
            Owner owner,
            LegalTime time) {
        this.submit = submit;
        this.journeys = journeys;
        this.drafts = drafts;
        this.officers = officers;
        this.owner = owner;
        this.time = time;
    }

    /** Whose they are. */
    @Profile("demo")
    @Component("jointOwner")
    record Owner(Persons persons, JdbcClient jdbc) {}

    @Override
    public int order() {
        return 89;
    }

    @Override
    public void seed() {
        var wangQiang = DemoPeople.CITIZENS.getLast();
        UUID person = owner.persons().findOrRegister(wangQiang.details()).id();
        journeys.find("qiye-sheli")
                .filter(Journeys.Open::isOffered)
                .ifPresent(journey -> officers.as(
                        "wangfang",
                        who -> submit.submit(
                                journey,
                                new SubmitJoint.Application(
                                        new NewCase.Who.Known(person), Channel.WINDOW, answers(), List.of()),
                                who)));
        owner.jdbc()
                .sql("SELECT id FROM accounts.account WHERE login_name = ?")
                .param(wangQiang.loginName())
                .query(UUID.class)
                .optional()
                .ifPresent(account -> drafts.add(JointDraft.start(account, "touzi-jianshe", person, time.now())));
    }

    private static Map<String, List<String>> answers() {
        return Map.of(
                "companyName", List.of("清和县强盛建材有限公司"),
                "companyAddress", List.of("清和县城关镇建设路26号"),
                "representative", List.of("王强"),
                "contactPhone", List.of("13800990003"),
                "capital", List.of("100"),
                "scope", List.of("建筑材料销售"),
                "seals", List.of("official", "finance", "invoice"),
                "employees", List.of("5"));
    }
}
