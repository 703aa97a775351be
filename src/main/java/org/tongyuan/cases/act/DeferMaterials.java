package org.tongyuan.cases.act;

import static org.tongyuan.cases.act.InterruptCase.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.credit.CreditKind;
import org.tongyuan.cases.credit.CreditRecords;
import org.tongyuan.cases.record.Decision;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.record.Deferrals;
import org.tongyuan.cases.record.Signing;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/** Acceptance with deferred materials (容缺受理): signed for, handed in, given more time once, or decided on because nothing came. */
@UseCase
public class DeferMaterials {

    private final Acting acting;
    private final CaseLetters letters;
    private final ActLetters actLetters;
    private final Remedies remedies;
    private final CreditRecords credit;
    private final Files files;

    DeferMaterials(
            Acting acting,
            CaseLetters letters,
            ActLetters actLetters,
            Remedies remedies,
            CreditRecords credit,
            Files files) {
        this.acting = acting;
        this.letters = letters;
        this.actLetters = actLetters;
        this.remedies = remedies;
        this.credit = credit;
        this.files = files;
    }

    /** The applicant signs the undertaking, before acceptance. Who broke one lately cannot sign another. */
    @Transactional
    public void sign(String number, @Nullable Integer seen, Set<String> materials, int days, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SIGN_DEFERRAL, who);
        credit.mustMayDefer(begun.file().now().head().applicantId(), begun.by().on());
        deferrals(begun).sign(materials, days, signing(who));
        acting.finish(begun, Act.SIGN_DEFERRAL);
    }

    static Signing signing(SignedIn who) {
        return who instanceof SignedIn.Citizen ? Signing.ONLINE : Signing.WINDOW;
    }

    /** The applicant sent these online. */
    @Transactional
    public void supply(String number, @Nullable Integer seen, List<NewCase.Given> given, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SUPPLY_DEFERRED, who);
        var file = begun.file();
        deferrals(begun)
                .supply(given.stream()
                        .map(NewCase.Given::material)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        given.forEach(g -> file.additions()
                .file(
                        g.material(),
                        g.named(files.require(g.file())),
                        file.actCount(),
                        begun.by().at()));
        acting.finish(begun, Act.SUPPLY_DEFERRED);
    }

    /** An officer received them, or looked at what was sent; what is wrong is told to the applicant. */
    @Transactional
    public void receive(String number, @Nullable Integer seen, List<Finding> findings, SignedIn who) {
        var begun = acting.begin(number, seen, Act.SUPPLY_DEFERRED, who);
        deferrals(begun).look(findings);
        actLetters.tell(begun.file().now(), owed(begun).isEmpty() ? "容缺材料已补齐" : "容缺材料还没有补齐");
        acting.finish(begun, Act.SUPPLY_DEFERRED);
    }

    /** More time, once. */
    @Transactional
    public void extend(String number, @Nullable Integer seen, int days, String reason, SignedIn who) {
        var begun = acting.begin(number, seen, Act.EXTEND_DEFERRAL, who);
        String why = stated(reason, "case.defer.reason-missing");
        deferrals(begun).extend(days, why);
        var now = begun.file().now();
        actLetters.toApplicant(
                ActLetters.Text.of(
                        "延长补交材料时间告知书",
                        "容延",
                        List.of(),
                        "本机关同意延长补交时间" + days + "个工作日，请在" + LetterLines.deferredDay(now) + "以前（含当日）补交："
                                + Deferral.names(owed(begun)) + "。理由：" + why,
                        "补交时间只能延长一次，办理期限继续计算。"),
                now,
                begun.law(),
                begun.by());
        acting.finish(begun, Act.EXTEND_DEFERRAL);
    }

    /** Nothing came by the date: not granted, with reasons and remedy, and no deferring for a time. */
    @Transactional
    @LegalBasis("行政许可法, art. 38(2)")
    public void refuse(String number, @Nullable Integer seen, String reason, SignedIn who) {
        var begun = acting.begin(number, seen, Act.REFUSE_DEFERRED, who);
        String why = stated(reason, "case.defer.reason-missing");
        var file = begun.file();
        var head = file.now().head();
        var on = begun.by().on();
        String broken = "承诺在" + LetterLines.deferredDay(file.now()) + "以前补交“" + Deferral.names(owed(begun))
                + "”，到期没有补交，申请材料不齐全。";
        var basis = new ArrayList<>(DecideCase.basisOf(begun.law().item()));
        if (file.now().isLicence()) {
            basis.add("《中华人民共和国行政许可法》第三十八条第二款");
        }
        deferrals(begun)
                .refuse(new Decision(
                        DecisionKind.REFUSE,
                        on,
                        List.of(broken, why),
                        basis,
                        remedies.of(head, begun.law().item(), true, on),
                        null));
        credit.add(
                CreditKind.DEFERRAL_BROKEN,
                head.applicantId(),
                head.id(),
                head.number(),
                begun.by().at(),
                who);
        letters.decided(file.now(), begun.law(), begun.by());
        acting.finish(begun, Act.REFUSE_DEFERRED);
    }

    private static List<Deferral.Later> owed(Acting.Begun begun) {
        var deferral = begun.file().now().proceedings().promises().deferral();
        return deferral == null ? List.of() : deferral.owed();
    }

    private static Deferrals deferrals(Acting.Begun begun) {
        return new Deferrals(begun.file(), begun.law(), begun.by());
    }
}
