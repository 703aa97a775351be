package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.disclosure.request.Consultation.Answer;
import org.tongyuan.disclosure.request.Consultation.Kind;
import org.tongyuan.documents.letter.PdfToText;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** Whoever is asked: how long the reply's clock stands still, what their silence means, and what the letters say of it. */
@TongyuanTest
@Transactional
class ConsultationModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    ConsultOthers consult;

    @Autowired
    SettleRequests settle;

    @Autowired
    RequestReads reads;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @TempDir
    Path folder;

    private final SignedIn office =
            new SignedIn.Application("test-office", "测试系统", null, EnumSet.allOf(Permission.class));

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private void on(String day) {
        time.set(LocalDate.parse(day));
    }

    private String received() {
        on("2026-03-02");
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
        return limit == null ? null : limit.reading().due();
    }

    private String text(String number, String title) throws Exception {
        var letter = view(number).letters().stream()
                .filter(l -> l.title().equals(title))
                .findFirst()
                .orElseThrow();
        return PdfToText.of(reads.pdf(letter), folder).replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource({
        "THIRD_PARTY, 第三方, 第三十二条, 逾期未提出意见的，由本机关依照条例的规定决定是否公开, 由本机关依法决定是否公开",
        "CO_AUTHOR, 共同制作机关, 第三十四条, 逾期未提出意见的，视为同意公开, 视为同意公开",
        "OTHER_AGENCY, 有关机关, 第三十三条第三款, 逾期未提出意见的，由本机关依法决定, 由本机关依法决定"
    })
    void silence_ends_the_pause_on_their_last_day_and_means_what_the_law_says(
            Kind kind, String title, String article, String written, String meaning) throws Exception {
        PdfToText.require();
        String number = received();
        on("2026-03-09");
        UUID asked = consult.ask(number, kind, "清和县农业农村局", "进货渠道", office);
        assertThat(due(number)).as("it stands still from the day of sending").isNull();
        on("2026-03-11");
        consult.reached(number, asked, null, office);
        assertThat(view(number).of().consultation(asked).dueOn())
                .as("fifteen working days of their own")
                .isEqualTo("2026-04-01");
        on("2026-04-01");
        settle.one(view(number).of().head().id());
        assertThat(view(number).of().consultation(asked).open())
                .as("their last day")
                .isTrue();
        on("2026-04-02");
        settle.one(view(number).of().head().id());
        var c = view(number).of().consultation(asked);
        assertThat(c.answer()).isEqualTo(Answer.SILENT);
        assertThat(c.endedOn()).isEqualTo("2026-04-01");
        assertThat(c.objects()).isFalse();
        assertThat(due(number))
                .as("five days used up to 03-09, fifteen left after 04-01")
                .isEqualTo("2026-04-23");
        assertThat(view(number).history().getLast())
                .extracting(RequestRecord::act, RequestRecord::note)
                .containsExactly(RequestAct.SILENCE, "逾期未提出意见的，" + meaning);
        assertThatThrownBy(() -> consult.answered(number, asked, Answer.AGREES, null, null, office))
                .isInstanceOf(RuleBroken.class);

        assertThat(text(number, "政府信息公开征求意见书（" + title + "）"))
                .contains("清和县农业农村局：", article, "进货渠道", "15个工作日内", written, "2026年3月9日")
                .doesNotContain("张伟");
        assertThat(text(number, "政府信息公开征求意见情况告知书"))
                .contains("张伟：", kind.label() + "的意见", "2026年3月9日发出征求意见书", "第三十三条第三款", "不计算在答复期限内")
                .doesNotContain("农业农村局：");
    }

    @ParameterizedTest
    @CsvSource({"THIRD_PARTY, true", "CO_AUTHOR, false", "OTHER_AGENCY, false"})
    void an_answer_ends_the_pause_on_the_day_it_comes_and_only_a_third_party_is_told_that_it_is_overruled(
            Kind kind, boolean toTell) {
        String number = received();
        on("2026-03-09");
        UUID asked = consult.ask(number, kind, "清和县农业农村局", "进货渠道", office);
        on("2026-03-16");
        consult.answered(number, asked, Answer.OBJECTS, "尚未定稿", null, office);
        assertThat(due(number)).as("five working days of asking").isEqualTo("2026-04-07");
        assertThat(view(number).of().consultation(asked).objects()).isEqualTo(toTell);
    }
}
