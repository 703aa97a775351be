package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.DeferralText;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * Acceptance with deferred materials (容缺受理) from the undertaking to its end. The clocks of the decision run from acceptance and never
 * stop for it. A date that passed decides nothing: an officer gives more time once, or decides with reasons.
 */
public final class Deferrals {

    private final Case file;
    private final CaseLaw law;
    private final By by;
    private final DeferralPeriod period;

    public Deferrals(Case file, CaseLaw law, By by) {
        this.file = file;
        this.law = law;
        this.by = by;
        this.period = new DeferralPeriod(file, law, by);
    }

    /** The applicant undertakes to hand in these later, within so many working days of acceptance. */
    public void sign(Set<String> keys, int days, Signing how) {
        var to = file.next(Act.SIGN_DEFERRAL, by);
        if (deferral() != null) {
            throw new RuleBroken("case.defer.signed-already");
        }
        period.mustBeWithin(days);
        period.mustFit(days, by.on());
        var later = new ArrayList<Deferral.Later>();
        for (String key : keys) {
            later.add(later(key));
        }
        if (later.isEmpty()) {
            throw new RuleBroken("case.defer.nothing");
        }
        var wording = new Deferral.Wording(
                DeferralText.of(law.item().name(), Deferral.names(later), days), DeferralText.VERSION);
        keep(Deferral.signed(later, days, wording, by.on(), how));
        file.become(to, Act.SIGN_DEFERRAL, by, Deferral.names(later));
    }

    private Deferral.Later later(String key) {
        var material = law.item().materials().stream()
                .filter(m -> m.key().equals(key) || m.name().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.material.unknown", key));
        if (!material.deferrable()) {
            throw new RuleBroken("case.defer.not-deferrable", material.name());
        }
        return new Deferral.Later(material.key(), material.name(), null, null, null);
    }

    /** What was signed must still end before the limit of the decision when it is accepted as of a day. */
    void mustFit(LocalDate acceptedOn) {
        var signed = deferral();
        if (signed != null && signed.startedOn() == null) {
            period.mustFit(signed.days(), acceptedOn);
        }
    }

    /** Acceptance: what the officer found to be there after all is not deferred; for the rest the days begin. */
    void begin() {
        var signed = deferral();
        if (signed == null || signed.startedOn() != null) {
            return;
        }
        var deferred = file.now().checklist().checks().stream()
                .filter(check -> check.state() == MaterialState.DEFERRED)
                .map(MaterialCheck::key)
                .collect(Collectors.toSet());
        var kept = signed.materials().stream()
                .filter(later -> deferred.contains(later.material()))
                .toList();
        if (!kept.isEmpty()) {
            period.start(signed.days(), by.on(), "容缺受理");
        }
        keep(signed.began(kept, by.on(), kept.isEmpty() ? null : period.remindOn()));
    }

    /** The last day of the undertaking, null when there is none or its year's calendar is not known. */
    public static @Nullable LocalDate dueOn(CaseSnapshot c) {
        return c.clocks().of(ClockKind.DEFERRAL.name()).map(CaseClock::dueOn).orElse(null);
    }

    /** The applicant sent these; an officer has not looked yet, but they came on this day. */
    public void supply(Set<String> keys) {
        var to = file.next(Act.SUPPLY_DEFERRED, by);
        var owed = keysOf(running().owed());
        if (keys.isEmpty() || !owed.containsAll(keys)) {
            throw new RuleBroken("case.defer.not-owed", Deferral.names(running().owed()));
        }
        file.checklist(file.now().checklist().sentAgain(keys));
        change(keys, Change.RECEIVED);
        file.become(to, Act.SUPPLY_DEFERRED, by, null);
    }

    /** An officer received or looked at some: right, or defective and owed again, by the same date. */
    public void look(List<Finding> findings) {
        var to = file.next(Act.SUPPLY_DEFERRED, by);
        var running = running();
        var known = keysOf(running.owed());
        known.addAll(keysOf(running.unchecked()));
        var good = new HashSet<String>();
        var bad = new HashSet<String>();
        for (Finding finding : findings) {
            if (!known.contains(finding.material())) {
                throw new RuleBroken("case.defer.not-owed", Deferral.names(running.owed()));
            }
            (finding.state() == MaterialState.DEFECTIVE ? bad : good).add(finding.material());
        }
        if (findings.isEmpty()) {
            throw new RuleBroken("case.defer.nothing-received");
        }
        file.checklist(file.now().checklist().with(findings, law.item()).deferring(bad));
        change(good, Change.CHECKED);
        change(bad, Change.SENT_BACK);
        file.become(to, Act.SUPPLY_DEFERRED, by, null);
    }

    private enum Change {
        RECEIVED,
        CHECKED,
        SENT_BACK
    }

    private void change(Set<String> keys, Change what) {
        if (keys.isEmpty()) {
            return;
        }
        boolean before = running().owed().isEmpty();
        keep(running()
                .materials(
                        later -> !keys.contains(later.material())
                                ? later
                                : switch (what) {
                                    case RECEIVED -> later.received(by.on());
                                    case CHECKED -> later.checked(by.on());
                                    case SENT_BACK -> later.sentBack(defectOf(later.material()));
                                },
                        by.on()));
        boolean after = running().owed().isEmpty();
        if (after && !before) {
            file.clocks(file.now().clocks().stop(ClockKind.DEFERRAL, by.on(), "容缺材料已补齐"));
        } else if (before && !after) {
            again();
        }
    }

    private @Nullable String defectOf(String key) {
        return file.now().checklist().checks().stream()
                .filter(check -> check.key().equals(key))
                .map(MaterialCheck::defect)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What came was not right: the undertaking runs on to the date it had. */
    private void again() {
        var running = running();
        Integer days = running.moreDays();
        LocalDate since = days == null ? running.startedOn() : running.moreOn();
        period.start(days == null ? running.days() : days, Objects.requireNonNull(since), "补交的材料不符合要求");
    }

    /** More time, once and for a reason; the limit of the decision stays as it is. */
    public void extend(int days, String reason) {
        var to = file.next(Act.EXTEND_DEFERRAL, by);
        var running = running();
        if (running.moreDays() != null) {
            throw new RuleBroken("case.defer.extended-already", Objects.requireNonNull(running.moreOn()));
        }
        if (running.owed().isEmpty()) {
            throw new RuleBroken("case.defer.nothing-owed");
        }
        period.mustBeWithin(days);
        period.mustFit(days);
        file.clocks(file.now().clocks().stop(ClockKind.DEFERRAL, by.on(), "延长补交时间"));
        period.start(days, by.on(), "延长补交时间：" + reason);
        keep(running.extended(days, reason, by.on(), by.signature(), period.remindOn()));
        file.become(to, Act.EXTEND_DEFERRAL, by, reason);
    }

    /** The undertaking was not kept: a reasoned decision of an officer, never of the calendar. */
    @LegalBasis("行政许可法, art. 38(2)")
    public void refuse(Decision as) {
        var to = file.next(Act.REFUSE_DEFERRED, by);
        if (!file.now().deferralLapsed(by.on())) {
            throw new RuleBroken("case.defer.not-lapsed");
        }
        keep(running().broken(by.on(), by.signature()));
        file.decided(law, as, null, by.on());
        file.become(
                to,
                Act.REFUSE_DEFERRED,
                by,
                DecisionKind.REFUSE.label(file.now().isLicence()));
    }

    /** The applicant was reminded; nothing else changes. */
    void remind() {
        var to = file.next(Act.REMIND_DEFERRED, by);
        keep(running().reminded(by.on()));
        file.become(to, Act.REMIND_DEFERRED, by, null);
    }

    private static Set<String> keysOf(List<Deferral.Later> some) {
        return some.stream().map(Deferral.Later::material).collect(Collectors.toCollection(HashSet::new));
    }

    private @Nullable Deferral deferral() {
        return file.now().proceedings().promises().deferral();
    }

    private Deferral running() {
        var deferral = deferral();
        if (deferral == null || !deferral.running()) {
            throw new RuleBroken("case.defer.none");
        }
        return deferral;
    }

    private void keep(Deferral as) {
        var now = file.now().proceedings();
        file.proceedings(now.with(now.promises().with(as)));
    }
}
