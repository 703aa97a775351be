package org.tongyuan.disclosure.advice;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.disclosure.advice.AnswerPublicAdvice.Reply;
import org.tongyuan.disclosure.advice.PublicAdvice.Asked;
import org.tongyuan.disclosure.advice.PublicAdvice.Wording;
import org.tongyuan.disclosure.publication.DemoExamination;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's questions: one answered and shown, one answered but not shown, and one that waits. */
@Profile("demo")
@Component
class DemoPublicAdvice implements DemoSeed {

    private final AskPublicAdvice ask;
    private final AnswerPublicAdvice answer;
    private final PublicAdviceDesk desk;
    private final DemoExamination office;
    private final Agencies agencies;
    private final Past past;

    DemoPublicAdvice(
            AskPublicAdvice ask,
            AnswerPublicAdvice answer,
            PublicAdviceDesk desk,
            DemoExamination office,
            Agencies agencies,
            Past past) {
        this.ask = ask;
        this.answer = answer;
        this.desk = desk;
        this.office = office;
        this.agencies = agencies;
        this.past = past;
    }

    /** Where what was asked is found again, and which day it is. */
    @Profile("demo")
    @Component("publicAdvicePast")
    record Past(JdbcClient jdbc, LegalTime time) {}

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void seed() {
        var own = agencies.byName(agencies.home().code(), "清和县人民政府办公室");
        if (own.isEmpty()) {
            return;
        }
        WorkCalendar calendar = desk.calendarOf(own.get().id());
        LocalDate today = past.time().today();
        String heating = asked(
                back(today, 9, calendar),
                new Asked(
                        "采暖费可以分几次交",
                        "家里老人今年冬天手头紧，采暖费能不能分次交？最晚什么时候交清？我的电话13800990018。",
                        "李女士",
                        "13800990018",
                        null,
                        true));
        answered(
                back(today, 7, calendar),
                o -> answer.answer(
                        heating,
                        new Reply(
                                "可以。采暖费在供热期间分次缴纳，最晚在供热结束前交清；具体次数和金额与县供热公司约定。" + "低保对象、特困人员另有补助，到户籍所在地乡镇政府便民服务中心申请。",
                                new Wording("采暖费可以分几次交", "家里老人今年冬天手头紧，采暖费能不能分次交？最晚什么时候交清？"),
                                null,
                                false),
                        o));
        String card = asked(
                back(today, 6, calendar),
                new Asked("补发的残疾人证什么时候能取", "上周在大厅补办了残疾人证，不知道什么时候能取，要不要本人去。", "王先生", "13800990019", null, false));
        answered(
                back(today, 4, calendar),
                o -> answer.answer(card, new Reply("证件制好后会电话通知，可以由家属带双方身份证代取。", null, "咨询人不同意公开，内容只涉及本人", false), o));
        asked(
                back(today, 2, calendar),
                new Asked("政府公报在哪里可以拿到纸质的", "村里没有网络的老人想看政府公报，乡镇有没有纸质的可以领？", null, null, null, true));
    }

    /** So many working days ago; natural days where no calendar is known. */
    private static LocalDate back(LocalDate today, int days, WorkCalendar calendar) {
        LocalDate day = today;
        try {
            for (int left = days; left > 0; ) {
                day = day.minusDays(1);
                left -= calendar.isWorkingDay(day) ? 1 : 0;
            }
            return day;
        } catch (CalendarMissing unknown) {
            return today.minusDays(days);
        }
    }

    private void answered(LocalDate day, Consumer<SignedIn.Officer> act) {
        office.on(day, 15, "hejing", officer -> {
            act.accept(officer);
            return officer;
        });
    }

    private String asked(LocalDate day, Asked asked) {
        String receipt = office.on(day, 9, "hejing", officer -> ask.ask(officer.agencyId(), asked, null));
        return past.jdbc()
                .sql("SELECT number FROM disclosure.public_advice WHERE receipt = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }
}
