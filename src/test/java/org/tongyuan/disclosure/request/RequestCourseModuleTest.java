package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.request.Consultation.Answer;
import org.tongyuan.disclosure.request.Consultation.Kind;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** What a request keeps when it is split, what an unusual number of them allows, and how an overruled third party is told. */
@TongyuanTest
@Transactional
class RequestCourseModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    RequestUses uses;

    @Autowired
    ExamineReply examine;

    @Autowired
    ReplyToRequest reply;

    @Autowired
    RequestReads reads;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn office =
            new SignedIn.Application("test-office", "测试系统", null, EnumSet.allOf(Permission.class));

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void on(String text) {
        time.set(day(text));
    }

    private String received(String date) {
        on(date);
        return takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                                .orElseThrow()
                                .id(),
                        persons.findOrRegister(DemoPeople.ZHANG_WEI.details()).id(),
                        ApplicantKind.NATURAL_PERSON,
                        IntakeChannel.REGISTERED_MAIL,
                        null,
                        null,
                        false,
                        null,
                        new Wanted("2025年食品安全抽检结果", Wanted.Form.PAPER, Wanted.Way.POST, "清和县城关镇和平路1号")),
                office);
    }

    private RequestView view(String number) {
        return reads.seen(number, office);
    }

    private LocalDate due(String number) {
        var limit = view(number).replyLimit();
        return limit == null ? LocalDate.MIN : limit.reading().due();
    }

    private List<RequestAct> acts(String number) {
        return view(number).history().stream().map(RequestRecord::act).toList();
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static ReplyDraft granted(String overruling) {
        return new ReplyDraft(ReplyType.GRANT, List.of(), null, "抽检结果表", null, null, List.of(), overruling);
    }

    private String partOf(String number) {
        return uses.split().split(number, List.of("乳制品抽检结果", "肉制品抽检结果"), office).get(1);
    }

    @Test
    void a_part_is_not_corrected_or_extended_a_second_time_and_may_stay_unclear() {
        String number = received("2026-03-02");
        on("2026-03-04");
        uses.correct().tell(number, "请写明食品类别。", 10, office);
        on("2026-03-09");
        uses.correct().correct(number, "乳制品和肉制品。", null, office);
        on("2026-03-10");
        uses.extend().extend(number, 5, "资料较多", office);
        String part = partOf(number);
        assertThat(due(part)).isEqualTo(due(number));
        broken("disclosure.correction.once", () -> uses.correct().tell(part, "再补正一次。", null, office));
        broken("disclosure.extension.once", () -> uses.extend().extend(part, 5, "资料较多", office));
        reply.reply(
                part, new ReplyDraft(ReplyType.UNCLEAR, List.of(), "仍不明确", null, null, null, List.of(), null), office);
        assertThat(view(part).of().state()).isEqualTo(RequestState.REPLIED);
    }

    @Test
    void who_objected_to_the_whole_objects_to_its_parts() {
        String number = received("2026-03-02");
        UUID asked = uses.consult().ask(number, Kind.THIRD_PARTY, "某公司", "进货渠道", office);
        uses.consult().answered(number, asked, Answer.OBJECTS, "属于商业秘密", null, office);
        String part = partOf(number);
        Examined.by(examine, part, granted(null), office);
        broken("disclosure.reply.overruling", () -> reply.reply(part, granted(null), office));
        var there = view(part).of().consultations();
        assertThat(there).singleElement().satisfies(c -> {
            assertThat(c.id()).isNotEqualTo(asked);
            assertThat(c.party()).isEqualTo("某公司");
            assertThat(c.reason()).isEqualTo("属于商业秘密");
        });
        var own = there.getFirst().id();
        broken("disclosure.unconcerned.why", () -> uses.third().unconcerned(part, own, " ", office));
        uses.third().unconcerned(part, own, "肉制品不由该公司供货", office);
        reply.reply(part, granted(null), office);
        assertThat(acts(part)).endsWith(RequestAct.UNCONCERNED, RequestAct.REPLY);
        assertThat(view(part).letters()).extracting("title").doesNotContain("政府信息公开决定告知书（第三方）");
        Examined.by(examine, number, granted(null), office);
        broken("disclosure.reply.overruling", () -> reply.reply(number, granted(null), office));
    }

    @Test
    void of_an_application_that_was_not_split_nobody_is_left_out() {
        String number = received("2026-03-02");
        UUID asked = uses.consult().ask(number, Kind.THIRD_PARTY, "某公司", "进货渠道", office);
        uses.consult().answered(number, asked, Answer.OBJECTS, "属于商业秘密", null, office);
        broken("disclosure.unconcerned.split", () -> uses.third().unconcerned(number, asked, "无关", office));
    }

    @Test
    void what_was_charged_for_is_not_split() {
        String number = received("2026-03-02");
        uses.fee().charge(number, FeeTariff.BY_PAGE, 120, office);
        uses.fee().paid(number, null, office);
        broken("disclosure.split.fee", () -> partOf(number));
    }

    @Test
    void a_later_day_is_fixed_only_for_reasons_that_were_asked_for_and_stated() {
        String number = received("2026-03-02");
        broken("disclosure.delay.reasons", () -> uses.volume().delay(number, 30, "需要逐件查找", office));
        uses.volume().ask(number, "本月已提出 60 件同类申请", office);
        assertThat(due(number)).as("the clock runs on").isEqualTo(day("2026-03-30"));
        broken("disclosure.request.state", () -> uses.volume().delay(number, 30, "需要逐件查找", office));
        broken("disclosure.reasons.text", () -> uses.volume().state(number, " ", office));
        on("2026-03-05");
        uses.volume().state(number, "撰写论文需要逐年数据。", office);
        broken("disclosure.request.state", () -> uses.volume().state(number, "再说一次。", office));
        String part = partOf(number);
        broken("disclosure.delay.days", () -> uses.volume().delay(number, 121, "需要逐件查找", office));
        uses.volume().delay(number, 30, "需要逐件查找", office);
        assertThat(due(number)).as("twenty and thirty working days").isEqualTo(day("2026-05-14"));
        assertThat(acts(number))
                .containsExactly(
                        RequestAct.TAKE_IN,
                        RequestAct.ASK_REASONS,
                        RequestAct.STATE_REASONS,
                        RequestAct.SPLIT,
                        RequestAct.DELAY);
        uses.volume().delay(part, 10, "需要逐件查找", office);
        assertThat(due(part)).as("they were stated for the whole").isEqualTo(day("2026-04-14"));
        assertThat(view(number).letters()).extracting("title").contains("政府信息公开申请说明理由告知书", "政府信息公开延迟答复告知书");
    }

    @Test
    void a_later_day_does_not_cure_what_is_late() {
        String number = received("2026-03-02");
        uses.volume().ask(number, "本月已提出 60 件同类申请", office);
        uses.volume().state(number, "撰写论文需要。", office);
        on("2026-03-31");
        broken("disclosure.delay.late", () -> uses.volume().delay(number, 30, "需要逐件查找", office));
        assertThat(due(number)).isEqualTo(day("2026-03-30"));
    }

    @Test
    void the_notice_to_an_overruled_third_party_is_an_act_and_its_service_is_kept() {
        String number = received("2026-03-02");
        UUID asked = uses.consult().ask(number, Kind.THIRD_PARTY, "某公司", "排污数据", office);
        uses.consult().answered(number, asked, Answer.OBJECTS, "影响经营", null, office);
        var post = new Replies.Service(Replies.Service.Way.POST, "某公司", "EMS 2000000000001");
        broken("disclosure.overruling.none", () -> uses.third().served(number, asked, post, null, office));
        on("2026-03-09");
        reply.reply(number, Examined.by(examine, number, granted("不公开会使居民不知道饮用水污染的情况"), office), office);
        assertThat(acts(number)).endsWith(RequestAct.OVERRULE, RequestAct.REPLY);
        reply.serve(number, new Replies.Service(Replies.Service.Way.POST, null, "EMS 1"), null, office);
        on("2026-03-11");
        broken(
                "disclosure.service.proof",
                () -> uses.third()
                        .served(
                                number,
                                asked,
                                new Replies.Service(Replies.Service.Way.POST, null, null),
                                null,
                                office));
        broken(
                "disclosure.request.day.before",
                () -> uses.third().served(number, asked, post, day("2026-03-08"), office));
        uses.third().served(number, asked, post, day("2026-03-10"), office);
        broken("disclosure.overruling.served", () -> uses.third().served(number, asked, post, null, office));
        var told = view(number).of().consultation(asked).overruling();
        assertThat(told)
                .isEqualTo(
                        new Consultation.Overruling(day("2026-03-09"), "不公开会使居民不知道饮用水污染的情况", day("2026-03-10"), post));
        assertThat(view(number).history().getLast())
                .extracting(RequestRecord::act, RequestRecord::onDay)
                .containsExactly(RequestAct.OVERRULE_TOLD, day("2026-03-10"));
        UUID id = view(number).of().head().id();
        var last = journal.of(new Subject("disclosure-request", id.toString())).getLast();
        assertThat(last.entry().seal())
                .isEqualTo(jdbc.sql("SELECT disclosure.request_seal(?)")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(last.entry().details().toString()).doesNotContain("某公司");
    }
}
