package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** A request's days, against dates counted by hand on the calendar of 2026 (make-up days 02-14, 02-28, 05-09; rest 02-15 to 02-23). */
@TongyuanTest
@Transactional
class RequestModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    ConfirmReceipt confirm;

    @Autowired
    CorrectRequest correct;

    @Autowired
    ConsultOthers consult;

    @Autowired
    ExtendReply extend;

    @Autowired
    QuestionVolume volume;

    @Autowired
    ChargeFee fee;

    @Autowired
    ExamineReply examine;

    @Autowired
    ReplyToRequest reply;

    @Autowired
    EndRequest end;

    @Autowired
    SplitRequest split;

    @Autowired
    RequestReads reads;

    @Autowired
    SettleRequests settle;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    Letters letters;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn office =
            new SignedIn.Application("test-office", "测试系统", null, EnumSet.allOf(Permission.class));
    private UUID agency;

    @BeforeEach
    void the_market_authority() {
        agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
    }

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

    private TakeInRequest.NewRequest asked(IntakeChannel channel) {
        return new TakeInRequest.NewRequest(
                agency,
                persons.findOrRegister(DemoPeople.ZHANG_WEI.details()).id(),
                ApplicantKind.NATURAL_PERSON,
                channel,
                null,
                null,
                false,
                null,
                new Wanted("2025年食品安全抽检结果", Wanted.Form.PAPER, Wanted.Way.POST, "清和县城关镇和平路1号"));
    }

    private String received(String date) {
        on(date);
        return takeIn.takeIn(asked(IntakeChannel.REGISTERED_MAIL), office);
    }

    private RequestView view(String number) {
        return reads.seen(number, office);
    }

    private LocalDate due(String number) {
        var limit = view(number).replyLimit();
        return limit == null ? LocalDate.MIN : limit.reading().due();
    }

    private List<String> titles(String number) {
        return view(number).letters().stream().map(Letter::title).toList();
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static ReplyDraft draft(ReplyType type, String reason) {
        return new ReplyDraft(type, List.of(), reason, null, null, null, List.of(), null);
    }

    @Test
    void by_post_corrected_consulted_extended_partly_refused_and_posted() {
        String number = received("2026-02-10");
        assertThat(due(number)).as("twenty working days (V01)").isEqualTo(day("2026-03-16"));

        on("2026-02-13");
        correct.tell(number, "请写明抽检的食品类别。", 10, office);
        assertThat(due(number)).as("it stands still").isNull();
        on("2026-03-02");
        correct.correct(number, "乳制品。", null, office);
        assertThat(view(number).of().wanted().text()).contains("2025年食品安全抽检结果").contains("乳制品");

        on("2026-03-09");
        UUID asked = consult.ask(number, Kind.THIRD_PARTY, "清和县好邻居便利店有限公司", "抽检报告中的进货渠道", office);
        on("2026-03-11");
        consult.reached(number, asked, null, office);
        assertThat(view(number).of().consultation(asked).dueOn()).isEqualTo(day("2026-04-01"));
        on("2026-03-27");
        consult.answered(number, asked, Answer.OBJECTS, "属于商业秘密", null, office);
        assertThat(due(number)).as("V04").isEqualTo(day("2026-04-20"));

        on("2026-04-15");
        extend.extend(number, 10, "资料较多，需要逐项区分", office);
        assertThat(due(number)).isEqualTo(day("2026-05-07"));

        on("2026-04-28");
        var partly = new ReplyDraft(
                ReplyType.PARTIAL,
                List.of(ReplyType.DENY_THIRD_PARTY),
                "进货渠道属于第三方商业秘密，第三方不同意公开且理由合理。",
                "2025年乳制品抽检结果一览表",
                null,
                null,
                List.of(),
                null);
        reply.reply(number, Examined.by(examine, number, partly, office), office);
        assertThat(view(number).of().state()).isEqualTo(RequestState.REPLIED);
        on("2026-04-30");
        reply.serve(
                number,
                new Replies.Service(Replies.Service.Way.POST, "张伟", "EMS 1234567890123"),
                day("2026-04-29"),
                office);

        var row = jdbc.sql("SELECT report_row, ended_on, received_on FROM disclosure.request WHERE number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(row.get("report_row")).isEqualTo("PARTLY_GRANTED");
        assertThat(row.get("ended_on")).as("the day of posting").hasToString("2026-04-29");
        assertThat(row.get("received_on")).hasToString("2026-02-10");
        assertThat(titles(number))
                .containsExactly(
                        "政府信息公开申请登记回执",
                        "政府信息公开申请补正告知书",
                        "政府信息公开征求意见书（第三方）",
                        "政府信息公开征求意见情况告知书",
                        "政府信息公开延期答复告知书",
                        "政府信息公开答复书（部分公开）");
        assertThat(view(number).history().stream().map(RequestRecord::act))
                .containsExactly(
                        RequestAct.TAKE_IN,
                        RequestAct.TELL_CORRECTION,
                        RequestAct.CORRECT,
                        RequestAct.CONSULT,
                        RequestAct.CONSULTED,
                        RequestAct.OPINION,
                        RequestAct.EXTEND,
                        RequestAct.EXAMINE,
                        RequestAct.EXAMINED,
                        RequestAct.REPLY,
                        RequestAct.SERVE);
        mustBeSealed(number);
    }

    private void mustBeSealed(String number) {
        UUID id = view(number).of().head().id();
        var last = journal.of(new Subject("disclosure-request", id.toString())).getLast();
        assertThat(last.entry().seal())
                .isEqualTo(jdbc.sql("SELECT disclosure.request_seal(?)")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(last.entry().details().toString()).doesNotContain("张伟").doesNotContain("抽检");
    }

    @Test
    void told_after_seven_working_days_the_time_runs_on_from_the_first_receipt() {
        String number = received("2026-02-10");
        on("2026-02-27");
        correct.tell(number, "请写明抽检的食品类别。", null, office);
        assertThat(due(number)).isEqualTo(day("2026-03-16"));
        on("2026-03-03");
        correct.correct(number, "乳制品。", null, office);
        assertThat(due(number)).isEqualTo(day("2026-03-16"));
        broken("disclosure.correction.once", () -> correct.tell(number, "再补正一次。", null, office));
    }

    @Test
    void a_silent_third_party_ends_the_pause_on_its_last_day_and_is_no_consent() {
        String number = received("2026-03-02");
        on("2026-03-09");
        UUID asked = consult.ask(number, Kind.THIRD_PARTY, "某公司", "进货渠道", office);
        consult.reached(number, asked, day("2026-03-09"), office);
        on("2026-04-10");
        broken(
                "disclosure.consultation.over",
                () -> consult.answered(number, asked, Answer.AGREES, null, null, office));
        settle.one(view(number).of().head().id());
        var c = view(number).of().consultation(asked);
        assertThat(c.answer()).isEqualTo(Answer.SILENT);
        assertThat(c.endedOn()).as("fifteen working days").isEqualTo(day("2026-03-30"));
        assertThat(due(number))
                .as("five days used up to 03-09, fifteen left after 03-30")
                .isEqualTo(day("2026-04-21"));
        assertThat(Kind.THIRD_PARTY.silenceMeans()).contains("由本机关依法决定");
        assertThat(Kind.CO_AUTHOR.silenceMeans()).contains("视为同意公开");
    }

    @Test
    void the_day_of_receipt_is_that_of_the_confirmation_where_the_way_needs_one() {
        on("2026-03-02");
        String letter = takeIn.takeIn(asked(IntakeChannel.PLAIN_MAIL), office);
        assertThat(view(letter).of().receivedOn()).isNull();
        broken("disclosure.request.state", () -> correct.tell(letter, "请补正。", null, office));
        on("2026-03-04");
        confirm.confirm(letter, day("2026-03-03"), office);
        assertThat(view(letter).of().receivedOn()).isEqualTo(day("2026-03-03"));

        var citizen = citizen();
        String online = takeIn.takeIn(asked(IntakeChannel.INTERNET), citizen);
        assertThat(view(online).of().receivedOn())
                .as("the receipt on the platform is seen by both")
                .isEqualTo(day("2026-03-04"));
        assertThatThrownBy(() -> takeIn.takeIn(asked(IntakeChannel.REGISTERED_MAIL), citizen))
                .isInstanceOf(NotAllowed.class);
    }

    private SignedIn.Citizen citizen() {
        var person = persons.findOrRegister(DemoPeople.ZHANG_WEI.details());
        return new SignedIn.Citizen(
                persons.accountOf(person.id()).orElseThrow(),
                person.id(),
                person.name(),
                EnumSet.of(Permission.SIGNED_IN, Permission.APPLY));
    }

    @Test
    void extended_once_in_time_and_by_twenty_days_at_most() {
        String number = received("2026-02-10");
        broken("disclosure.extension.days", () -> extend.extend(number, 21, "资料较多", office));
        extend.extend(number, 20, "资料较多", office);
        broken("disclosure.extension.once", () -> extend.extend(number, 1, "资料较多", office));
        String late = received("2026-02-10");
        on("2026-03-17");
        broken("disclosure.extension.late", () -> extend.extend(late, 10, "资料较多", office));
    }

    @Test
    void the_eleventh_of_a_month_costs_a_hundred_and_the_time_begins_anew_after_payment() {
        String number = "";
        for (int n = 0; n < 11; n++) {
            number = received("2026-03-02");
        }
        String eleventh = number;
        on("2026-03-09");
        fee.charge(eleventh, FeeTariff.BY_CASE, null, office);
        var charged = view(eleventh).of().fee();
        assertThat(charged).isNotNull();
        assertThat(charged.yuan()).isEqualTo(100);
        fee.reached(eleventh, null, office);
        on("2026-03-20");
        fee.paid(eleventh, null, office);
        assertThat(due(eleventh)).as("twenty working days after 03-20").isEqualTo(day("2026-04-20"));
        String free = received("2026-04-01");
        broken("disclosure.fee.free", () -> fee.charge(free, FeeTariff.BY_PAGE, 30, office));
    }

    @Test
    void what_is_not_corrected_or_paid_in_time_is_given_up_with_a_letter() {
        String number = received("2026-03-02");
        on("2026-03-04");
        correct.tell(number, "请写明类别。", 5, office);
        broken("disclosure.close.early", () -> end.close(number, null, office));
        on("2026-03-12");
        end.close(number, "两次电话联系，申请人表示不再补正。", office);
        assertThat(view(number).of().state()).isEqualTo(RequestState.ENDED);
        assertThat(titles(number)).endsWith("政府信息公开申请不再处理告知书");

        String unpaid = received("2026-03-02");
        fee.charge(unpaid, FeeTariff.BY_PAGE, 120, office);
        broken("disclosure.close.not-reached", () -> end.close(unpaid, null, office));
        on("2026-03-03");
        fee.reached(unpaid, null, office);
        on("2026-04-01");
        end.close(unpaid, null, office);
        var outcome = view(unpaid).of().outcome();
        assertThat(outcome == null ? null : outcome.type()).isEqualTo(ReplyType.ABANDONED_FEE);
    }

    @Test
    void a_third_party_that_objects_is_told_when_it_is_disclosed_all_the_same() {
        String number = received("2026-03-02");
        UUID asked = consult.ask(number, Kind.THIRD_PARTY, "某公司", "排污数据", office);
        consult.answered(number, asked, Answer.OBJECTS, "影响经营", null, office);
        var granted = new ReplyDraft(ReplyType.GRANT, List.of(), null, "排污数据表", null, null, List.of(), null);
        Examined.by(examine, number, granted, office);
        broken("disclosure.reply.overruling", () -> reply.reply(number, granted, office));
        reply.reply(
                number,
                new ReplyDraft(ReplyType.GRANT, List.of(), null, "排污数据表", null, null, List.of(), "不公开会使居民不知道饮用水污染的情况"),
                office);
        assertThat(titles(number)).contains("政府信息公开决定告知书（第三方）");
        assertThat(reads.seen(number, citizen()).letters().stream().map(Letter::title))
                .as("what went to others, and a reply that is not served, the applicant does not see")
                .doesNotContain("政府信息公开决定告知书（第三方）", "政府信息公开答复书（予以公开）");
    }

    @Test
    void replies_must_fit_what_went_before() {
        String number = received("2026-03-02");
        broken("disclosure.reply.unclear", () -> reply.reply(number, draft(ReplyType.UNCLEAR, "仍不明确"), office));
        broken("disclosure.reply.abnormal", () -> reply.reply(number, draft(ReplyType.ABNORMAL, "太多"), office));
        broken("disclosure.reply.type", () -> reply.reply(number, draft(ReplyType.WITHDRAWN, "撤回"), office));
        broken("disclosure.reply.reason", () -> reply.reply(number, draft(ReplyType.NOT_EXIST, " "), office));
        broken("disclosure.reply.provided", () -> reply.reply(number, draft(ReplyType.GRANT, null), office));
        volume.ask(number, "本月已提出 60 件同类申请", office);
        reply.reply(number, draft(ReplyType.ABNORMAL, "理由与以往相同，没有合理需要"), office);
        broken(
                "disclosure.service.electronic",
                () -> reply.serve(
                        number, new Replies.Service(Replies.Service.Way.ELECTRONIC, null, null), null, office));
        broken(
                "disclosure.service.proof",
                () -> reply.serve(number, new Replies.Service(Replies.Service.Way.POST, null, null), null, office));
    }

    @Test
    void a_split_application_keeps_its_day_in_every_part() {
        String number = received("2026-03-02");
        on("2026-03-05");
        var parts = split.split(number, List.of("乳制品抽检结果", "肉制品抽检结果"), office);
        assertThat(parts).hasSize(2);
        assertThat(due(parts.get(1))).isEqualTo(due(number));
        assertThat(view(number).of().wanted().text()).isEqualTo("乳制品抽检结果");
        assertThat(view(parts.get(1)).of().receivedOn()).isEqualTo(day("2026-03-02"));
    }

    @Test
    void strangers_see_nothing_and_the_applicant_may_take_it_back() {
        String number = received("2026-03-02");
        var person = persons.findOrRegister(DemoPeople.LI_NA.details());
        var stranger = new SignedIn.Citizen(UUID.randomUUID(), person.id(), "李娜", EnumSet.of(Permission.APPLY));
        assertThatThrownBy(() -> reads.seen(number, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> end.withdraw(number, null, stranger)).isInstanceOf(NotFound.class);
        var elsewhere = new SignedIn.Application("other", "别的机关", UUID.randomUUID(), EnumSet.allOf(Permission.class));
        assertThatThrownBy(() -> correct.tell(number, "请补正。", null, elsewhere)).isInstanceOf(NotFound.class);
        end.withdraw(number, null, citizen());
        assertThat(view(number).of().state()).isEqualTo(RequestState.ENDED);
        assertThat(titles(number)).endsWith("政府信息公开申请撤回确认书");
    }
}
