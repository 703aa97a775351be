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
import org.tongyuan.documents.Letter;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

@TongyuanTest
@Transactional
class JoinRequestsModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    JoinRequests joins;

    @Autowired
    ExamineReply examine;

    @Autowired
    ConsultOthers consult;

    @Autowired
    ReplyToRequest reply;

    @Autowired
    EndRequest end;

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
    private String lead = "";
    private String part = "";

    @BeforeEach
    void two_applications_of_one_person() {
        lead = received("2026-03-02", "乳制品抽检结果", DemoPeople.ZHANG_WEI);
        part = received("2026-03-04", "肉制品抽检结果", DemoPeople.ZHANG_WEI);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private String received(String day, String wanted, DemoPeople.Citizen who) {
        time.set(LocalDate.parse(day));
        return takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                                .orElseThrow()
                                .id(),
                        persons.findOrRegister(who.details()).id(),
                        ApplicantKind.NATURAL_PERSON,
                        IntakeChannel.REGISTERED_MAIL,
                        null,
                        null,
                        false,
                        null,
                        new Wanted(wanted, Wanted.Form.PAPER, Wanted.Way.POST, "清和县城关镇和平路1号")),
                office);
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static ReplyDraft granted() {
        return new ReplyDraft(ReplyType.GRANT, List.of(), null, "抽检结果表", null, null, List.of(), null);
    }

    private RequestView view(String number) {
        return reads.seen(number, office);
    }

    @Test
    void one_letter_answers_both_and_each_has_its_own_place_in_the_report() {
        joins.join(part, lead, office);
        assertThat(view(part).together().lead()).isEqualTo(lead);
        assertThat(view(lead).together().parts()).containsExactly(part);
        broken("disclosure.join.joined", () -> reply.reply(part, granted(), office));
        reply.reply(lead, Examined.by(examine, lead, granted(), office), office);
        reply.serve(lead, new Replies.Service(Replies.Service.Way.POST, null, "EMS1"), null, office);
        for (String number : List.of(lead, part)) {
            var view = view(number);
            assertThat(view.of().state()).isEqualTo(RequestState.ENDED);
            assertThat(jdbc.sql("SELECT report_row FROM disclosure.request WHERE number = ?")
                            .param(number)
                            .query(String.class)
                            .single())
                    .isEqualTo("GRANTED");
            var last = journal.of(new Subject(
                            "disclosure-request", view.of().head().id().toString()))
                    .getLast();
            assertThat(last.entry().seal()).isEqualTo(seal(view.of().head().id()));
        }
        var letter = letters(lead).getLast();
        assertThat(letters(part)).last().isEqualTo(letter);
    }

    private List<UUID> letters(String number) {
        return view(number).letters().stream().map(Letter::id).toList();
    }

    private String seal(UUID id) {
        return jdbc.sql("SELECT disclosure.request_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    @Test
    void a_third_party_of_a_joined_part_is_not_passed_over() {
        UUID asked = consult.ask(part, Consultation.Kind.THIRD_PARTY, "某肉联厂", "供货商名单", office);
        consult.answered(part, asked, Consultation.Answer.OBJECTS, "属于商业秘密", null, office);
        joins.join(part, lead, office);
        Examined.by(examine, lead, granted(), office);
        broken("disclosure.reply.overruling", () -> reply.reply(lead, granted(), office));
        reply.reply(
                lead,
                new ReplyDraft(ReplyType.GRANT, List.of(), null, "抽检结果表", null, null, List.of(), "涉及食品安全，关系公众健康"),
                office);
        assertThat(view(part).letters().stream().map(Letter::title)).contains("政府信息公开决定告知书（第三方）");
        assertThat(view(part).history().stream().map(RequestRecord::act))
                .containsSubsequence(RequestAct.JOIN, RequestAct.OVERRULE, RequestAct.REPLY);
        assertThat(view(lead).history().stream().map(RequestRecord::act)).doesNotContain(RequestAct.OVERRULE);
    }

    @Test
    void only_requests_of_one_person_are_joined_and_no_chains_are_made() {
        String other = received("2026-03-05", "乳制品抽检结果", DemoPeople.WANG_QIANG);
        String third = received("2026-03-05", "水产品抽检结果", DemoPeople.ZHANG_WEI);
        broken("disclosure.join.other", () -> joins.join(other, lead, office));
        broken("disclosure.join.itself", () -> joins.join(lead, lead, office));
        joins.join(part, lead, office);
        broken("disclosure.join.twice", () -> joins.join(third, part, office));
        broken("disclosure.join.twice", () -> joins.join(lead, third, office));
        broken("disclosure.join.twice", () -> joins.join(part, third, office));
    }

    @Test
    void a_part_goes_on_by_itself_when_it_is_separated_or_its_lead_is_taken_back() {
        joins.join(part, lead, office);
        joins.separate(part, office);
        assertThat(view(part).together().lead()).isNull();
        broken("disclosure.join.none", () -> joins.separate(part, office));
        joins.join(part, lead, office);
        end.withdraw(lead, null, office);
        assertThat(view(part).together().lead()).isNull();
        reply.reply(part, Examined.by(examine, part, granted(), office), office);
        assertThat(view(part).of().state()).isEqualTo(RequestState.REPLIED);
    }
}
