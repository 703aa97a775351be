package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.CalendarMissing;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.UndertakingText;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Notification and undertaking (告知承诺) from the signature to the result of the later check, in its two regimes. */
@LegalBasis("优化营商环境条例, art. 40")
@LegalBasis("优化营商环境条例, art. 44")
public final class Undertakings {

    private final Case file;
    private final CaseLaw law;
    private final By by;

    public Undertakings(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
    }

    /** The applicant chose to undertake; {@code keys} are the proofs that the undertaking replaces. */
    public void give(Regime regime, Set<String> keys, Signing how) {
        var to = file.next(Act.GIVE_UNDERTAKING, by);
        if (undertaking() != null) {
            throw new RuleBroken("case.undertaking.given-already");
        }
        var item = law.item();
        mustBeAllowed(item, regime);
        var materials = keys.stream().map(key -> proof(item, key)).toList();
        if (regime == Regime.PROOF && materials.isEmpty()) {
            throw new RuleBroken("case.undertaking.nothing");
        }
        var names = materials.stream().map(ItemVersion.Material::name).toList();
        var listed = regime == Regime.LICENCE ? item.terms().undertaking() : null;
        file.checklist(file.now()
                .checklist()
                .undertaken(materials.stream().map(ItemVersion.Material::key).collect(Collectors.toSet())));
        keep(new Undertaking(
                regime,
                names,
                UndertakingText.of(regime == Regime.LICENCE, item, names),
                UndertakingText.VERSION + "，指南第" + item.version() + "版",
                listed == null ? null : listed.entry(),
                by.on(),
                how,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        file.become(to, Act.GIVE_UNDERTAKING, by, regime.label());
    }

    private void mustBeAllowed(ItemVersion item, Regime regime) {
        var terms = item.terms().undertaking();
        if (terms != null && terms.highRisk() != null) {
            throw new RuleBroken("case.undertaking.high-risk", terms.highRisk());
        }
        if (regime == Regime.LICENCE
                && (terms == null || !terms.listed() || file.now().head().profile() != ProcedureProfile.LICENCE)) {
            throw new RuleBroken("case.undertaking.not-listed");
        }
    }

    private static ItemVersion.Material proof(ItemVersion item, String key) {
        var material = item.materials().stream()
                .filter(m -> m.key().equals(key) || m.name().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.material.unknown", key));
        if (!material.replaceable()) {
            throw new RuleBroken("case.undertaking.not-a-proof", material.name());
        }
        return material;
    }

    /** Whether a licence can be decided at once: it rests on the undertaking, and is checked after the grant. */
    static boolean atOnce(CaseSnapshot c) {
        var undertaking = c.proceedings().promises().undertaking();
        return undertaking != null && undertaking.regime() == Regime.LICENCE;
    }

    /** What was granted on an undertaking is to be checked within the set time. */
    static void onDecision(Case file, DecisionKind kind, CaseLaw law, LocalDate on) {
        var promises = file.now().proceedings().promises();
        var undertaking = promises.undertaking();
        if (undertaking == null || kind != DecisionKind.GRANT) {
            return;
        }
        int months = law.limits().require("UNDERTAKING_CHECK").length();
        file.proceedings(file.now().proceedings().with(promises.with(undertaking.due(on.plusMonths(months)))));
    }

    static boolean ready(CaseSnapshot c, Act act) {
        var undertaking = c.proceedings().promises().undertaking();
        if (undertaking == null) {
            return false;
        }
        return act == Act.CHECK_UNDERTAKING
                ? !Boolean.TRUE.equals(undertaking.kept())
                : undertaking.foundFalse() && undertaking.statedOn() == null;
    }

    /** True: closed. False: the applicant is told and heard before anything else. Found true after the hearing, it is closed too. */
    public void check(boolean kept, String findings) {
        var to = file.next(Act.CHECK_UNDERTAKING, by);
        var given = given();
        if (Boolean.TRUE.equals(given.kept())) {
            throw new RuleBroken("case.undertaking.closed", Objects.requireNonNull(given.checkedOn()));
        }
        if (given.foundFalse() && !kept) {
            throw new RuleBroken("case.undertaking.found-already", Objects.requireNonNull(given.checkedOn()));
        }
        keep(given.found(
                new Undertaking.Finding(kept, by.on(), by.signature(), findings, kept ? null : statementBy())));
        file.become(to, Act.CHECK_UNDERTAKING, by, kept ? "承诺属实" : "承诺不实");
    }

    private LocalDate statementBy() {
        int days = law.limits().require("UNDERTAKING_STATEMENT").length();
        try {
            return law.calendar().plusWorkingDays(by.on(), days);
        } catch (CalendarMissing unknown) {
            // Beyond the known years more time is given rather than less.
            return by.on().plusDays(3L * days);
        }
    }

    /** What the applicant says to the finding. */
    public void state(String statement) {
        var to = file.next(Act.STATE_ON_UNDERTAKING, by);
        var given = given();
        if (!given.foundFalse() || given.statedOn() != null) {
            throw new RuleBroken("case.undertaking.nothing-to-state");
        }
        keep(given.stated(by.on(), statement));
        file.become(to, Act.STATE_ON_UNDERTAKING, by, null);
    }

    /** Nothing is taken back or refused for a false undertaking before the applicant was heard or let the time pass. */
    static void mustBeHeard(CaseSnapshot c, LocalDate today) {
        var undertaking = c.proceedings().promises().undertaking();
        if (undertaking != null && undertaking.foundFalse() && !undertaking.heard(today)) {
            throw new RuleBroken("case.undertaking.not-heard", Objects.requireNonNull(undertaking.stateBy()));
        }
    }

    public static List<ItemVersion.Material> replaceable(ItemVersion item) {
        return item.materials().stream()
                .filter(ItemVersion.Material::replaceable)
                .toList();
    }

    /** The regimes that the item allows, the licence first. */
    public static List<Regime> regimes(ItemVersion item) {
        var terms = item.terms().undertaking();
        var regimes = new ArrayList<Regime>();
        if (terms != null && terms.highRisk() != null) {
            return regimes;
        }
        if (terms != null && terms.listed()) {
            regimes.add(Regime.LICENCE);
        }
        if (!replaceable(item).isEmpty()) {
            regimes.add(Regime.PROOF);
        }
        return regimes;
    }

    private @Nullable Undertaking undertaking() {
        return file.now().proceedings().promises().undertaking();
    }

    private Undertaking given() {
        var given = undertaking();
        if (given == null) {
            throw new RuleBroken("case.undertaking.none");
        }
        return given;
    }

    private void keep(Undertaking as) {
        var now = file.now().proceedings();
        file.proceedings(now.with(now.promises().with(as)));
    }
}
