package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.cases.record.Hearings;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** The hearing of a licence case: told, asked for or given up, announced, held and recorded. */
@UseCase
@LegalBasis("行政许可法, art. 46")
@LegalBasis("行政许可法, art. 47")
@LegalBasis("行政许可法, art. 48")
public class HoldHearing {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Acting acting;
    private final ActLetters letters;

    HoldHearing(Acting acting, ActLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    public void tell(String number, @Nullable Integer seen, boolean ownMotion, SignedIn who) {
        var begun = acting.begin(number, seen, Act.TELL_HEARING, who);
        new Hearings(begun.file(), begun.law(), begun.by()).tell(ownMotion);
        int days = begun.law().limits().require("LIC_HEARING_REQUEST").length();
        String paragraph = ownMotion
                ? "依照规定，本机关将就本件举行听证，听证的时间、地点另行通知。"
                : "本件直接涉及申请人与他人之间的重大利益关系。你（单位）有要求听证的权利；要求听证的，应当自被告知听证权利之日起" + days
                        + "个工作日内提出，逾期不提出的视为放弃。申请人不承担组织听证的费用。";
        String article = ownMotion ? "第四十六条" : "第四十七条";
        letter(begun, "听证告知书", "听告", article, paragraph);
        acting.finish(begun, Act.TELL_HEARING);
    }

    @Transactional
    public void request(String number, @Nullable Integer seen, SignedIn who) {
        var begun = acting.begin(number, seen, Act.REQUEST_HEARING, who);
        new Hearings(begun.file(), begun.law(), begun.by()).request();
        int days = begun.law().limits().require("LIC_HEARING_HOLD").length();
        String last = ActLetters.day(begun.file()
                .now()
                .clocks()
                .of(ClockKind.HEARING_HOLD)
                .map(CaseClock::dueOn)
                .orElse(null));
        // 第四十五条 asks for a written notice of the time that is not counted.
        letter(
                begun,
                "特别程序告知书",
                "特",
                "第四十五条、第四十七条",
                "你（单位）的听证申请已收到，本机关将在" + days + "个工作日内（" + last + "前）组织听证。听证所需时间不计算在办理期限内。");
        acting.finish(begun, Act.REQUEST_HEARING);
    }

    @Transactional
    public void waive(String number, @Nullable Integer seen, SignedIn who) {
        var begun = acting.begin(number, seen, Act.WAIVE_HEARING, who);
        new Hearings(begun.file(), begun.law(), begun.by()).waive();
        letters.tell(begun.file().now(), "已记录放弃听证");
        acting.finish(begun, Act.WAIVE_HEARING);
    }

    @Transactional
    public void schedule(String number, @Nullable Integer seen, Hearing.Session session, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SCHEDULE_HEARING, who);
        var named = new Hearing.Session(
                session.at(),
                stated(session.place(), "case.hearing.place-missing"),
                stated(session.chair(), "case.hearing.chair-missing"),
                stated(session.clerk(), "case.hearing.clerk-missing"));
        new Hearings(begun.file(), begun.law(), begun.by()).schedule(named);
        letter(
                begun,
                "听证通知书",
                "听通",
                "第四十八条",
                "本件的听证定于" + AT.format(named.at()) + "在" + named.place() + "公开举行。",
                "听证主持人：" + named.chair() + "；记录人：" + named.clerk() + "。认为主持人与本件有直接利害关系的，有权申请回避。",
                "请携带身份证件按时参加，可以提出证据，并进行申辩和质证；无正当理由不参加的，视为放弃听证。");
        acting.finish(begun, Act.SCHEDULE_HEARING);
    }

    @Transactional
    public void hold(String number, @Nullable Integer seen, String signedBy, String minutes, SignedIn who) {
        var begun = acting.begin(number, seen, Act.HOLD_HEARING, who);
        new Hearings(begun.file(), begun.law(), begun.by())
                .hold(stated(signedBy, "case.hearing.signed-missing"), stated(minutes, "case.hearing.record-missing"));
        letter(
                begun,
                "听证笔录",
                "听录",
                "第四十八条",
                minutes.strip(),
                "参加人确认签字：" + signedBy.strip() + "。",
                "本机关将根据听证笔录作出决定；办理期限自次日起继续计算。");
        acting.finish(begun, Act.HOLD_HEARING);
    }

    private void letter(Acting.Begun begun, String title, String word, String article, String... paragraphs) {
        var basis = List.of("《中华人民共和国行政许可法》" + article);
        letters.toApplicant(
                ActLetters.Text.of(title, word, basis, paragraphs), begun.file().now(), begun.law(), begun.by());
    }
}
