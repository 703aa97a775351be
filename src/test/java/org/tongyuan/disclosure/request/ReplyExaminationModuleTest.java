package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.tongyuan.disclosure.request.ReplyExamination.Hit;
import org.tongyuan.disclosure.request.ReplyExamination.Verdict;
import org.tongyuan.documents.Upload;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** Before a reply gives out, or withholds under articles 14 and 15, somebody else has examined just that. */
@TongyuanTest
@Transactional
class ReplyExaminationModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    ExamineReply examine;

    @Autowired
    ConsultOthers consult;

    @Autowired
    ReplyToRequest reply;

    @Autowired
    HandleFiles handle;

    @Autowired
    RequestFiles requestFiles;

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
    private String number = "";

    @BeforeEach
    void an_application() {
        time.set(LocalDate.parse("2026-03-02"));
        number = takeIn.takeIn(
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
                        new Wanted("2025年电梯抽检结果", Wanted.Form.PAPER, Wanted.Way.POST, "清和县城关镇和平路1号")),
                office);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static ReplyDraft grant(String provided, List<RequestFile> files) {
        return new ReplyDraft(ReplyType.GRANT, List.of(), null, provided, null, null, files, null);
    }

    private static ReplyDraft of(ReplyType type) {
        return new ReplyDraft(type, List.of(), "理由", null, null, null, List.of(), null);
    }

    private void agree() {
        examine.conclude(number, Verdict.AGREED, "不涉及国家秘密", Examined.EXAMINER);
    }

    private ReplyExamination examination() {
        return Objects.requireNonNull(reads.examination(reads.alone(number, office)));
    }

    private UUID id() {
        return reads.alone(number, office).head().id();
    }

    @Test
    void what_goes_out_and_what_articles_14_and_15_withhold_is_examined_first() {
        assertThat(Set.of(ReplyType.values()).stream().filter(ReplyType::examined))
                .containsExactlyInAnyOrder(
                        ReplyType.GRANT,
                        ReplyType.PARTIAL,
                        ReplyType.DENY_STATE_SECRET,
                        ReplyType.DENY_LAW_FORBIDS,
                        ReplyType.DENY_SAFETY,
                        ReplyType.DENY_THIRD_PARTY);
        for (ReplyType type : List.of(ReplyType.DENY_STATE_SECRET, ReplyType.DENY_SAFETY, ReplyType.DENY_THIRD_PARTY)) {
            broken("disclosure.examination.needed", () -> reply.reply(number, of(type), office));
        }
        var granted = grant("抽检结果表", List.of());
        broken("disclosure.examination.needed", () -> reply.reply(number, granted, office));
        examine.propose(number, granted, office);
        broken("disclosure.examination.open", () -> reply.reply(number, granted, office));
        var due =
                Objects.requireNonNull(reads.seen(number, office).replyLimit()).reading();
        assertThat(due.due()).as("the time runs on").isEqualTo(LocalDate.parse("2026-03-30"));
        assertThat(due.paused()).isFalse();
        agree();
        reply.reply(number, granted, office);
        assertThat(reads.alone(number, office).state()).isEqualTo(RequestState.REPLIED);
        var last =
                journal.of(new Subject("disclosure-request", id().toString())).getLast();
        assertThat(last.entry().seal())
                .as("the examination is part of what is sealed")
                .isEqualTo(seal());
        jdbc.sql("UPDATE disclosure.reply_examination SET examined_by_id = 'somebody' WHERE request_id = ?")
                .param(id())
                .update();
        assertThat(seal()).isNotEqualTo(last.entry().seal());
    }

    private String seal() {
        return jdbc.sql("SELECT disclosure.request_seal(?)")
                .param(id())
                .query(String.class)
                .single();
    }

    @Test
    void what_is_not_held_needs_no_examination() {
        reply.reply(number, of(ReplyType.NOT_EXIST), office);
        assertThat(reads.alone(number, office).state()).isEqualTo(RequestState.REPLIED);
    }

    @Test
    void a_matter_of_article_16_is_the_agency_s_own_to_weigh() {
        reply.reply(number, of(ReplyType.DENY_PROCESS), office);
        assertThat(reads.alone(number, office).state()).isEqualTo(RequestState.REPLIED);
    }

    @Test
    void nobody_examines_their_own_reply() {
        var granted = grant("抽检结果表", List.of());
        examine.propose(number, granted, office);
        broken("disclosure.examination.own", () -> examine.conclude(number, Verdict.AGREED, "不涉及国家秘密", office));
        broken("disclosure.examination.own", () -> examine.referUp(number, "县保密局", "1号", "是否公开", office));
        var second = new SignedIn.Application("second", "另一系统", null, EnumSet.allOf(Permission.class));
        examine.conclude(number, Verdict.AGREED, "不涉及国家秘密", second);
        broken("disclosure.examination.own-reply", () -> reply.reply(number, granted, second));
        var handler = new SignedIn.Application(
                "handler", "经办", null, EnumSet.of(Permission.DISCLOSURE_READ, Permission.DISCLOSURE_HANDLE));
        examine.propose(number, granted, office);
        assertThatThrownBy(() -> examine.conclude(number, Verdict.AGREED, "不涉及国家秘密", handler))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_reply_is_what_was_examined_and_nothing_else() {
        handle.attach(number, List.of(new Upload("照片.jpg", SampleFiles.phonePhoto(400, 300, 1))), office);
        var files = requestFiles.of(id());
        examine.propose(number, grant("第一行\r\n第二行", List.of()), office);
        agree();
        broken("disclosure.examination.other", () -> reply.reply(number, grant("别的文字", List.of()), office));
        broken("disclosure.examination.other", () -> reply.reply(number, grant("第一行\n第二行", files), office));
        broken("disclosure.examination.other", () -> reply.reply(number, of(ReplyType.DENY_STATE_SECRET), office));
        examine.propose(number, grant("第一行\n第二行", files), office);
        assertThat(examination().isOpen()).as("the new one takes its place").isTrue();
        broken("disclosure.examination.open", () -> reply.reply(number, grant("第一行\n第二行", List.of()), office));
        var hit = examination().hits().getFirst();
        assertThat(hit.label()).as("nobody can read a picture but a person").isEqualTo("不能自动检查的附件");
        examine.keep(number, hit.id(), "已看过，只有电梯", Examined.EXAMINER);
        agree();
        reply.reply(number, grant("第一行\n第二行", files), office);
    }

    @Test
    void what_looks_like_personal_data_is_answered_one_by_one() {
        examine.propose(number, grant("检验员电话13800990021，住和平路12号3单元。", List.of()), office);
        var hits = examination().hits();
        assertThat(hits.stream().map(Hit::label)).containsExactlyInAnyOrder("电话号码", "住址");
        assertThat(hits.toString()).doesNotContain("13800990021");
        broken("disclosure.examination.hits", this::agree);
        broken(
                "disclosure.examination.hit-reason",
                () -> examine.keep(number, hits.getFirst().id(), " ", office));
        for (Hit hit : hits) {
            examine.keep(number, hit.id(), "单位的公开电话和地址", office);
        }
        agree();
        assertThat(examination().isAgreed()).isTrue();
    }

    @Test
    void what_is_sent_back_is_not_replied() {
        var granted = grant("检验员电话13800990021。", List.of());
        examine.propose(number, granted, office);
        examine.conclude(number, Verdict.SENT_BACK, "条例第十五条，请隐去电话", Examined.EXAMINER);
        broken("disclosure.examination.sent-back", () -> reply.reply(number, granted, office));
        broken("disclosure.examination.over", this::agree);
    }

    @Test
    void what_was_examined_before_somebody_was_asked_is_examined_again() {
        var granted = grant("抽检结果表", List.of());
        Examined.by(examine, number, granted, office);
        UUID asked = consult.ask(number, Consultation.Kind.THIRD_PARTY, "某公司", "检验数据", office);
        broken("disclosure.request.consulting", () -> reply.reply(number, granted, office));
        consult.answered(number, asked, Consultation.Answer.AGREES, null, null, office);
        broken("disclosure.examination.outdated", () -> reply.reply(number, granted, office));
        reply.reply(number, Examined.by(examine, number, granted, office), office);
    }

    @Test
    void what_is_unclear_goes_up_and_waits_for_the_answer() {
        examine.propose(number, of(ReplyType.DENY_STATE_SECRET), office);
        broken("disclosure.examination.not-referred", () -> answered("2026-03-05"));
        examine.referUp(number, "清和县保密行政管理部门", "清市监函〔2026〕3号", "是否属于国家秘密", Examined.EXAMINER);
        broken("disclosure.examination.unanswered", this::agree);
        broken("disclosure.examination.referred", () -> examine.referUp(number, "县保密局", "4号", "再问", Examined.EXAMINER));
        time.set(LocalDate.parse("2026-03-06"));
        broken("disclosure.request.day.before", () -> answered("2026-03-01"));
        answered("2026-03-05");
        examine.conclude(number, Verdict.AGREED, "依据答复，属于国家秘密", Examined.EXAMINER);
        var referral = Objects.requireNonNull(examination().referral());
        assertThat(Objects.requireNonNull(referral.answer()).on()).isEqualTo(LocalDate.parse("2026-03-05"));
        reply.reply(number, of(ReplyType.DENY_STATE_SECRET), office);
        assertThat(reads.seen(number, office).history().stream().map(RequestRecord::act))
                .containsExactly(
                        RequestAct.TAKE_IN,
                        RequestAct.EXAMINE,
                        RequestAct.REFER_UP,
                        RequestAct.REFERRAL_ANSWERED,
                        RequestAct.EXAMINED,
                        RequestAct.REPLY);
    }

    private void answered(String on) {
        examine.referralAnswered(
                number, "清和县保密行政管理部门", "清保函〔2026〕1号", "属于机密级国家秘密", LocalDate.parse(on), Examined.EXAMINER);
    }
}
