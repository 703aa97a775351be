package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Involved;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Tells and hears persons beside the applicant, and brings the parties of an adjudication to agree. */
@UseCase
public class InvolvePersons {

    /** Somebody to be told, and how many working days they have to answer. */
    public record Told(String name, @Nullable String contact, int days) {}

    private final Acting acting;
    private final ActLetters letters;

    InvolvePersons(Acting acting, ActLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    @Transactional
    @LegalBasis("行政许可法, art. 36")
    public void tell(String number, @Nullable Integer seen, Told told, SignedIn who) {
        var begun = acting.begin(number, seen, Act.TELL_INTERESTED, who);
        var party = involved(begun).tell(stated(told.name(), "case.party.name-missing"), told.contact(), told.days());
        var basis = begun.file().now().isLicence() ? List.of("《中华人民共和国行政许可法》第三十六条") : List.<String>of();
        letters.toParty(
                ActLetters.Text.of(
                        "利害关系人告知书",
                        "利告",
                        basis,
                        "本机关正在审查上述申请，该事项直接关系你（单位）的重大利益。",
                        "你（单位）有权自收到本告知书之日起" + told.days() + "个工作日内进行陈述和申辩。"),
                party,
                begun.file().now(),
                begun.law(),
                begun.by());
        acting.finish(begun, Act.TELL_INTERESTED);
    }

    @Transactional
    @LegalBasis("行政许可法, art. 36")
    public void hear(String number, @Nullable Integer seen, int party, String statement, SignedIn who) {
        var begun = acting.begin(number, seen, Act.HEAR_INTERESTED, who);
        involved(begun).hear(party, stated(statement, "case.party.statement-missing"));
        acting.finish(begun, Act.HEAR_INTERESTED, partyOf(party));
    }

    @Transactional
    public void serve(String number, @Nullable Integer seen, Told told, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SERVE_RESPONDENT, who);
        var party = involved(begun).serve(stated(told.name(), "case.party.name-missing"), told.contact(), told.days());
        letters.toParty(
                ActLetters.Text.of(
                        "答辩通知书",
                        "答",
                        DecideCase.basisOf(begun.law().item()),
                        "本机关已受理上述裁决申请，现将申请书副本送达你（单位）。",
                        "请自收到本通知书之日起" + told.days() + "个工作日内提交答辩意见和证据；逾期不提交的，不影响裁决。"),
                party,
                begun.file().now(),
                begun.law(),
                begun.by());
        acting.finish(begun, Act.SERVE_RESPONDENT);
    }

    @Transactional
    public void answer(String number, @Nullable Integer seen, int party, String statement, SignedIn who) {
        var begun = acting.begin(number, seen, Act.RECEIVE_ANSWER, who);
        involved(begun).answer(party, stated(statement, "case.party.statement-missing"));
        letters.tell(begun.file().now(), "已收到被申请人的答辩");
        acting.finish(begun, Act.RECEIVE_ANSWER, partyOf(party));
    }

    @Transactional
    public void settle(String number, @Nullable Integer seen, String terms, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SETTLE, who);
        involved(begun).settle(stated(terms, "case.settle.terms-missing"));
        var now = begun.file().now();
        var text = ActLetters.Text.of("调解书", "调", List.of(), "经本机关调解，双方自愿达成如下协议：", terms.strip());
        letters.toApplicant(text, now, begun.law(), begun.by());
        now.proceedings().parties().forEach(party -> letters.toParty(text, party, now, begun.law(), begun.by()));
        acting.finish(begun, Act.SETTLE);
    }

    private static Map<String, String> partyOf(int number) {
        return Map.of(JournalDetails.PARTY, Integer.toString(number));
    }

    private static Involved involved(Acting.Begun begun) {
        return new Involved(begun.file(), begun.law(), begun.by());
    }
}
