package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.tongyuan.platform.security.Permission;

/** What stands in the letters of a request, as {@code pdftotext} reads their PDF: addressee, article, days and remedy. */
@TongyuanTest
@Transactional
class RequestLettersModuleTest {

    private static final String AGENCY = "清和县市场监督管理局";
    private static final String EITHER = "之日起60日内向清和县人民政府申请行政复议，也可以自收到";

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
    EndRequest end;

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

    @BeforeEach
    void with_a_reader_of_pdf() {
        PdfToText.require();
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private void on(String day) {
        time.set(LocalDate.parse(day));
    }

    private String received(String day, IntakeChannel channel) {
        on(day);
        return takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agencies.byName(agencies.home().code(), AGENCY)
                                .orElseThrow()
                                .id(),
                        persons.findOrRegister(DemoPeople.ZHANG_WEI.details()).id(),
                        ApplicantKind.NATURAL_PERSON,
                        channel,
                        null,
                        null,
                        false,
                        null,
                        new Wanted("2025年食品安全抽检结果", Wanted.Form.PAPER, Wanted.Way.POST, "清和县城关镇和平路1号")),
                office);
    }

    /** The newest letter of that title, without spaces and line ends. */
    private String text(String number, String title) throws Exception {
        var letter = reads.seen(number, office).letters().stream()
                .filter(l -> l.title().equals(title))
                .reduce((first, last) -> last)
                .orElseThrow();
        return PdfToText.of(reads.pdf(letter), folder).replaceAll("\\s", "");
    }

    @Test
    void of_an_application_by_post_that_is_corrected_consulted_on_extended_and_partly_refused() throws Exception {
        String number = received("2026-02-10", IntakeChannel.REGISTERED_MAIL);
        on("2026-02-13");
        uses.correct().tell(number, "请写明抽检的食品类别。", 10, office);
        on("2026-03-02");
        uses.correct().correct(number, "乳制品。", null, office);
        on("2026-03-09");
        UUID asked = uses.consult().ask(number, Kind.THIRD_PARTY, "好邻居便利店", "进货渠道", office);
        on("2026-03-11");
        uses.consult().reached(number, asked, null, office);
        on("2026-03-27");
        uses.consult().answered(number, asked, Answer.OBJECTS, "属于商业秘密", null, office);
        on("2026-04-15");
        uses.extend().extend(number, 10, "资料较多，需要逐项区分", office);
        on("2026-04-28");
        var partly = new ReplyDraft(
                ReplyType.PARTIAL,
                List.of(ReplyType.DENY_THIRD_PARTY),
                "第三方不同意公开且理由合理。",
                "乳制品抽检结果一览表",
                null,
                null,
                List.of(),
                null);
        reply.reply(number, Examined.by(examine, number, partly, office), office);
        assertThat(text(number, "政府信息公开申请登记回执"))
                .contains(AGENCY, "张伟：", "挂号信", "登记编号：" + number, "2025年食品安全抽检结果", "第三十一条")
                .contains("收到申请之日为2026年2月10日", "20个工作日内予以答复，即不迟于2026年3月16日");
        assertThat(text(number, "政府信息公开申请补正告知书"))
                .contains("张伟：", "第三十条", "请写明抽检的食品类别。", "10个工作日内补正", "视为放弃申请", "2026年2月13日");
        assertThat(text(number, "政府信息公开征求意见书（第三方）"))
                .contains("好邻居便利店：", "进货渠道", "第三十二条", "15个工作日内", "2026年3月9日")
                .doesNotContain("张伟");
        assertThat(text(number, "政府信息公开征求意见情况告知书"))
                .contains("张伟：", "第三方", "2026年3月9日发出征求意见书", "第三十三条第三款")
                .doesNotContain("好邻居便利店");
        assertThat(text(number, "政府信息公开延期答复告知书"))
                .contains("张伟：", "因资料较多，需要逐项区分", "第三十三条第二款", "测试系统同意")
                .contains("延长答复期限10个工作日，延长后的答复期限为2026年5月7日", "2026年4月15日");
        assertThat(text(number, "政府信息公开答复书（部分公开）"))
                .contains("张伟：", "2026年2月10日（收到申请之日）", number, "第三十七条", "纸质", "乳制品抽检结果一览表")
                .contains("第三方合法权益（《中华人民共和国政府信息公开条例》第十五条", "第三方不同意公开且理由合理")
                .contains("如对不予公开的部分不服，应当自收到本答复书之日起60日内先向清和县人民政府申请行政复议")
                .contains("2026年4月28日");
    }

    @Test
    void of_one_that_has_to_be_confirmed_is_questioned_delayed_and_granted_against_a_third_party() throws Exception {
        String number = received("2026-03-02", IntakeChannel.FAX);
        assertThat(text(number, "政府信息公开申请登记回执"))
                .contains("张伟：", "传真", "确认之日为收到申请之日")
                .doesNotContain("不迟于");
        uses.confirm().confirm(number, null, office);
        uses.volume().ask(number, "本月已提出60件", office);
        uses.volume().state(number, "撰写论文。", office);
        uses.volume().delay(number, 30, "需要逐件查找", office);
        UUID asked = uses.consult().ask(number, Kind.THIRD_PARTY, "某公司", "排污数据", office);
        uses.consult().answered(number, asked, Answer.OBJECTS, "影响经营", null, office);
        on("2026-03-06");
        var granted = new ReplyDraft(ReplyType.GRANT, List.of(), null, "排污数据表", null, null, List.of(), "关系居民饮水安全");
        reply.reply(number, Examined.by(examine, number, granted, office), office);
        assertThat(text(number, "政府信息公开申请说明理由告知书")).contains("张伟：", "本月已提出60件", "第三十五条", number, "不予处理", "2026年3月2日");
        assertThat(text(number, "政府信息公开延迟答复告知书")).contains("张伟：", "需要逐件查找", "第三十五条", "延迟30个工作日答复，答复期限为2026年5月14日");
        assertThat(text(number, "政府信息公开决定告知书（第三方）"))
                .contains("某公司：", "排污数据", "关系居民饮水安全", "第三十二条", "如对本决定不服，可以自收到本告知书" + EITHER)
                .contains("2026年3月6日")
                .doesNotContain("张伟");
        assertThat(text(number, "政府信息公开答复书（予以公开）"))
                .contains("张伟：", "第三十六条第二项", "排污数据表", "如对本答复不服，可以自收到本答复书" + EITHER, "提起行政诉讼");
    }

    @Test
    void of_those_that_end_without_an_answer() throws Exception {
        String unpaid = received("2026-03-02", IntakeChannel.IN_PERSON);
        uses.fee().charge(unpaid, FeeTariff.BY_PAGE, 120, office);
        uses.fee().reached(unpaid, null, office);
        assertThat(text(unpaid, "政府信息公开信息处理费收费通知书"))
                .contains("张伟：", "第四十二条", "国办函〔2020〕109号", "共120页")
                .contains("应缴人民币" + FeeTariff.BY_PAGE.due(120) + "元", "次日起20个工作日内缴纳", "不单独申请行政复议");
        on("2026-03-31");
        end.close(unpaid, null, office);
        assertThat(text(unpaid, "政府信息公开申请不再处理告知书"))
                .contains("张伟：", "于2026年3月30日届满", "国办函〔2020〕109号", "视为放弃申请")
                .contains("可以自收到", EITHER);

        String silent = received("2026-03-02", IntakeChannel.IN_PERSON);
        uses.correct().tell(silent, "请写明类别。", 5, office);
        on("2026-03-12");
        end.close(silent, "两次电话联系。", office);
        assertThat(text(silent, "政府信息公开申请不再处理告知书")).contains("张伟：", "补正期限于2026年3月9日届满", "第三十条", "两次电话联系。", EITHER);

        String back = received("2026-03-02", IntakeChannel.IN_PERSON);
        on("2026-03-04");
        end.withdraw(back, LocalDate.parse("2026-03-03"), office);
        assertThat(text(back, "政府信息公开申请撤回确认书"))
                .contains("张伟：", "于2026年3月3日撤回", back)
                .doesNotContain("行政复议");
    }
}
