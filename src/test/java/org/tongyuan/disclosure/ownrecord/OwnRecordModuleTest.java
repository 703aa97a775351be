package org.tongyuan.disclosure.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.documents.Letters;
import org.tongyuan.documents.Upload;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** Correction of a record about oneself, on the calendar of 2026. */
@TongyuanTest
@Transactional
class OwnRecordModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInCorrection takeIn;

    @Autowired
    HandleCorrection handle;

    @Autowired
    EndCorrection end;

    @Autowired
    CorrectionReads reads;

    @Autowired
    CorrectionSeals seals;

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

    private UUID government;
    private UUID market;

    @BeforeEach
    void two_agencies() {
        government = agencies.byName(agencies.home().code(), "清和县人民政府办公室")
                .orElseThrow()
                .id();
        market = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private static SignedIn office(UUID agency) {
        return new SignedIn.Application("test-office", "测试系统", agency, EnumSet.allOf(Permission.class));
    }

    private UUID zhangWei() {
        return persons.findOrRegister(DemoPeople.ZHANG_WEI.details()).id();
    }

    private SignedIn citizen(UUID person) {
        return new SignedIn.Citizen(UUID.randomUUID(), person, "张伟", EnumSet.of(Permission.APPLY));
    }

    private String asked(TellWay way) {
        time.set(LocalDate.parse("2026-03-02"));
        return takeIn.takeIn(
                new TakeInCorrection.NewCorrection(
                        government,
                        zhangWei(),
                        IntakeChannel.REGISTERED_MAIL,
                        null,
                        new Claim(
                                "个体工商户登记信息表",
                                "出生日期记为1985年3月21日",
                                "1985年3月12日",
                                "居民身份证",
                                way,
                                way == TellWay.POST ? "清和县城关镇和平路1号" : null),
                        List.of(new Upload("身份证.jpg", SampleFiles.phonePhoto(400, 300, 1)))),
                office(government));
    }

    private CorrectionView seen(String number) {
        return reads.seen(number, office(government));
    }

    private String letter(String number, String title) {
        var found = letters.of(CorrectionSeals.subject(seen(number).of().head().id())).stream()
                .filter(l -> l.title().equals(title))
                .findFirst()
                .orElseThrow();
        try (var pdf = Loader.loadPDF(letters.pdf(found.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_promise_is_counted_from_receipt_and_begins_anew_at_the_agency_it_is_passed_on_to() {
        String number = asked(TellWay.POST);
        assertThat(number).startsWith("GZ-990122-2026-");
        assertThat(seen(number).promise().reading().due()).isEqualTo("2026-03-30");
        assertThat(letter(number, "更正政府信息记录要求登记回执")).contains("2026年3月30日", "条例没有规定办理的天数");

        time.set(LocalDate.parse("2026-03-09"));
        handle.transfer(number, market, "登记信息由市场监督管理局管理。", office(government));
        var view = reads.seen(number, office(market));
        assertThat(view.of().agencyId()).isEqualTo(market);
        assertThat(view.promise().reading().due()).isEqualTo("2026-04-07");
        assertThat(letter(number, "更正政府信息记录要求转送告知书")).contains("清和县市场监督管理局", "不需要重新提出");
        assertThat(letter(number, "更正政府信息记录要求转送函")).contains("张伟", "现转送你单位处理");
        assertThatThrownBy(() -> handle.check(number, Check.Finding.INACCURATE, "核对", null, office(government)))
                .as("looks on, and does nothing more")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handle.transfer(number, government, "不归我管", office(market)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.transfer.had"));
    }

    @Test
    void corrected_by_post_it_is_over_on_the_day_of_posting() {
        String number = asked(TellWay.POST);
        handle.check(number, Check.Finding.INACCURATE, "与身份证核对", null, office(government));
        end.correct(number, "出生日期更正为1985年3月12日", null, office(government));
        assertThat(seen(number).of().state()).isEqualTo(CorrectionState.DECIDED);
        assertThat(reads.seen(number, citizen(zhangWei())).letters())
                .as("not told yet")
                .noneMatch(l -> l.title().equals("政府信息记录更正告知书"));
        assertThatThrownBy(() -> end.tell(number, TellWay.POST, " ", null, office(government)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.told.proof"));
        time.set(LocalDate.parse("2026-03-05"));
        end.tell(number, TellWay.POST, "EMS1", LocalDate.parse("2026-03-04"), office(government));
        var over = seen(number).of();
        assertThat(over.state()).isEqualTo(CorrectionState.ENDED);
        assertThat(Objects.requireNonNull(over.outcome()).endedOn()).isEqualTo("2026-03-04");
        assertThat(letter(number, "政府信息记录更正告知书")).contains("属实").doesNotContain("行政复议");
        assertThat(reads.seen(number, citizen(zhangWei())).letters())
                .anyMatch(l -> l.title().equals("政府信息记录更正告知书"));
    }

    @Test
    void who_is_refused_wholly_or_in_part_is_told_what_can_be_done() {
        String refused = asked(TellWay.PLATFORM);
        handle.check(refused, Check.Finding.ACCURATE, "与档案核对", null, office(government));
        end.refuse(refused, "登记信息与身份证一致。", office(government));
        assertThat(seen(refused).of().state())
                .as("told on the platform at once")
                .isEqualTo(CorrectionState.ENDED);
        assertThat(letter(refused, "政府信息记录不予更正告知书")).contains("第四十一条", "60日内向清和县人民政府申请行政复议", "6个月内依法直接向");
        String partly = asked(TellWay.PLATFORM);
        handle.check(partly, Check.Finding.PARTLY, "部分不符", null, office(government));
        assertThatThrownBy(() -> end.correct(partly, "更正生日", null, office(government)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.rest"));
        end.correct(partly, "更正生日", "住址与登记时一致。", office(government));
        assertThat(letter(partly, "政府信息记录更正告知书")).contains("其余部分不予更正", "如对不予更正的部分不服");
    }

    @Test
    void who_cannot_be_helped_here_is_told_whom_to_turn_to() {
        String number = asked(TellWay.PLATFORM);
        end.refer(number, "某市公安局（电话 0990-110）", "户籍信息由公安机关管理。", office(government));
        assertThat(letter(number, "政府信息记录更正事项告知书")).contains("某市公安局", "行政复议");
        String other = asked(TellWay.PLATFORM);
        UUID none =
                agencies.byName(agencies.home().code(), "清和县民政局").orElseThrow().id();
        assertThatThrownBy(() -> handle.transfer(other, none, "归民政局管", office(government)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, b -> assertThat(b.messageKey()).isEqualTo("own-record.transfer.agency"));
    }

    @Test
    void nobody_else_sees_it_and_the_register_holds_no_clear_text() {
        String number = asked(TellWay.PLATFORM);
        assertThatThrownBy(() -> reads.seen(number, citizen(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reads.seen(number, office(market))).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("SELECT to_jsonb(r)::text FROM disclosure.own_record r WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("1985", "登记信息表", "居民身份证");
        end.withdraw(number, null, citizen(zhangWei()));
        assertThat(seen(number).of().state()).isEqualTo(CorrectionState.ENDED);
    }

    @Test
    void every_act_is_in_the_journal_and_seals_all_of_it() {
        String number = asked(TellWay.PLATFORM);
        UUID id = seen(number).of().head().id();
        handle.check(number, Check.Finding.INACCURATE, "与身份证核对", null, office(government));
        var entries = journal.of(CorrectionSeals.subject(id));
        assertThat(entries).extracting(e -> e.entry().act()).contains("OWN_RECORD_TAKE_IN", "OWN_RECORD_CHECK");
        assertThat(entries.getLast().entry().seal()).isEqualTo(seals.of(id));
        assertThat(entries.toString()).doesNotContain("1985", "身份证");
        jdbc.sql("UPDATE disclosure.own_record SET finding = 'ACCURATE' WHERE id = ?")
                .param(id)
                .update();
        assertThat(seals.of(id)).isNotEqualTo(entries.getLast().entry().seal());
    }
}
