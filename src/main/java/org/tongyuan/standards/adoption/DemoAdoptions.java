package org.tongyuan.standards.adoption;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.adoption.ConcludeReview.Conclusion;
import org.tongyuan.standards.adoption.ExpertReview.Opinion;
import org.tongyuan.standards.adoption.ExpertReview.Vote;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.EditClauses;
import org.tongyuan.standards.register.DemoStandardsOffice;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.StandardState;

/** The demo county's standards between the levels: made from the province's and the nation's, and one that went up. */
@Profile("demo")
@Component
class DemoAdoptions implements DemoSeed {

    private final DemoStandardsOffice office;
    private final AdoptStandard adopt;
    private final SubmitToExperts submit;
    private final ConcludeReview conclude;
    private final MoveStandard move;
    private final Place place;

    DemoAdoptions(
            DemoStandardsOffice office,
            AdoptStandard adopt,
            SubmitToExperts submit,
            ConcludeReview conclude,
            MoveStandard move,
            Place place) {
        this.office = office;
        this.adopt = adopt;
        this.submit = submit;
        this.conclude = conclude;
        this.move = move;
        this.place = place;
    }

    /** Where and when, and the clauses that are written there. */
    @Profile("demo")
    @Component
    record Place(Agencies agencies, LegalTime time, Clauses clauses, EditClauses edit) {

        String home() {
            return agencies.home().code();
        }

        String province(String number) {
            return "DB" + home().substring(0, 2) + "T" + number;
        }

        String slug(String number) {
            return "DB" + home() + "T" + number;
        }
    }

    @Override
    public int order() {
        return 83;
    }

    @Override
    public void seed() {
        LocalDate today = place.time().today();
        clauses();
        office.on(today.minusDays(200), officer -> {
            adopt.adopt(place.slug("001-2021"), "S-10", AdoptionKind.TIGHTENED, "到现场次数在省标准基础上收紧。", officer);
            adopt.adopt(place.slug("001-2021"), "GBT36112-2018", AdoptionKind.SUPPLEMENTED, "补充延时、错时服务的要求。", officer);
            adopt.adopt(place.slug("004-2024"), "S-08", AdoptionKind.TIGHTENED, "承诺时限统一按法定时限压减。", officer);
            adopt.adopt(
                    place.slug("003-2023"),
                    place.province("007-2014"),
                    AdoptionKind.SUPPLEMENTED,
                    "增加超期说明的格式。",
                    officer);
        });
        office.on(
                today.minusDays(90),
                officer -> move.move(place.province("007-2014"), StandardState.REVIEWED, "省里组织复审", officer));
        office.on(
                today.minusDays(60),
                officer ->
                        move.move(place.province("007-2014"), StandardState.ABOLISHED, "内容并入政务服务项目标准，予以废止", officer));
        passed(place.slug("008-2026"), today);
        goingOn(place.slug("003-2023"), today);
    }

    /** What the county demands beyond the province, as drafts: the demo's figures are those of the built-in clauses. */
    private void clauses() {
        String windows = "DB" + place.home() + "/T 001-2021";
        String items = "DB" + place.home() + "/T 004-2024";
        draft("S-10-003", "C-10-003", windows, "visits <= 0", "能网上办的事项一次也不用跑。");
        draft(
                "S-08-005",
                "C-08-005",
                items,
                "promisedDays <= statutoryDays && promisedDays <= 15",
                "承诺时限不超过法定时限，并且不超过 15 个工作日。");
    }

    private void draft(String above, String number, String standard, String expression, String text) {
        var parent = place.clauses().running(above).map(Clauses.Clause::content);
        parent.ifPresent(p -> office.on(
                place.time().today().minusDays(210),
                officer -> place.edit()
                        .draft(
                                new ClauseContent(
                                        number,
                                        standard,
                                        p.title() + "（县）",
                                        text,
                                        p.basis(),
                                        p.kind(),
                                        p.applies(),
                                        expression,
                                        p.severity(),
                                        p.message(),
                                        Level.COUNTY,
                                        place.home(),
                                        null,
                                        above,
                                        null,
                                        null,
                                        List.of()),
                                officer.actor())));
    }

    private void passed(String slug, LocalDate today) {
        office.on(today.minusDays(75), officer -> submit.submit(slug, "本县 126 个村级代办点两年办件 4.1 万件，群众满意率 98%。", officer));
        office.on(today.minusDays(50), officer -> {
            say(slug, new Opinion("韩立", "省标准化研究院", Vote.FOR, "文本规范，可操作，建议补充代办员培训要求。"), officer);
            say(slug, new Opinion("罗敏", "省政务服务中心", Vote.FOR, "符合全省实际，同意推广。"), officer);
            say(slug, new Opinion("丁海", "江北大学公共管理学院", Vote.FOR, "同意，建议明确代办不收费。"), officer);
            say(slug, new Opinion("石玉", "临川市行政审批局", Vote.ABSTAIN, "山区村居分散，人员配备需要再算。"), officer);
        });
        office.on(today.minusDays(30), officer -> {
            conclude.pass(
                    slug,
                    new Conclusion(today.minusDays(45), "省政务公开办〔2026〕31号", "四名专家三名同意，通过；按意见补充代办员培训要求后在全省推广。"),
                    "DB99/T 021-2026",
                    officer);
            move.move(place.province("021-2026"), StandardState.IN_FORCE, "在全省推广使用", officer);
        });
    }

    private void goingOn(String slug, LocalDate today) {
        office.on(today.minusDays(12), officer -> submit.submit(slug, "超期说明制度运行三年，超期率从 3.2% 降到 0.4%。", officer));
        office.on(
                today.minusDays(3),
                officer -> say(slug, new Opinion("韩立", "省标准化研究院", Vote.FOR, "限时办结的计时规则写得清楚，同意。"), officer));
    }

    private void say(String slug, Opinion opinion, org.tongyuan.accounts.SignedIn.Officer officer) {
        submit.record(slug, opinion, officer);
    }
}
