package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.Aftermath;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.ByLaw;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.CertificateRegister;
import org.tongyuan.cases.record.Permit;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** Makes the permit that a grant gives, and lets it take the place of the one it changes or renews. */
@Component
class Permits {

    private static final Set<ProcedureProfile> WITH_PERMIT = EnumSet.of(
            ProcedureProfile.LICENCE,
            ProcedureProfile.CONFIRMATION,
            ProcedureProfile.BENEFIT,
            ProcedureProfile.REWARD,
            ProcedureProfile.FILING);

    private final Cases cases;
    private final PermitRegister register;

    Permits(Cases cases, PermitRegister register) {
        this.cases = cases;
        this.register = register;
    }

    /** The permit of a grant on a day; null for what gives none. A change keeps number and term, a renewal begins when the old term ends. */
    @LegalBasis("行政许可法, art. 39")
    @Nullable
    Permit of(Case file, ItemVersion item, @Nullable String number, By by) {
        if (!WITH_PERMIT.contains(file.now().head().profile())) {
            return null;
        }
        file.additions().certificate(CertificateRegister.nameOf(item).orElse(null), by.at());
        return given(file, item, number, by.on());
    }

    private Permit given(Case file, ItemVersion item, @Nullable String number, LocalDate on) {
        var head = file.now().head();
        var earlier = earlier(file);
        if (earlier != null) {
            mustStand(earlier.id(), item.terms().purpose(), on);
        }
        var old = earlier == null ? null : earlier.now().proceedings().permit();
        String named =
                number == null || number.isBlank() ? (old == null ? head.number() : old.number()) : number.strip();
        if (old != null && item.terms().purpose() == Purpose.CHANGE) {
            return new Permit(named, on, old.validUntil(), Permit.State.VALID, on, null, null, null);
        }
        var until = old == null ? null : old.validUntil();
        var from = until != null && !until.isBefore(on) ? until.plusDays(1) : on;
        return new Permit(named, from, lastDay(item, from), Permit.State.VALID, on, null, null, null);
    }

    /** What a penalty took away meanwhile is not renewed, and what is suspended is not changed; that its term is over is no obstacle here. */
    private void mustStand(UUID earlier, Purpose purpose, LocalDate on) {
        register.ofCase(earlier, on)
                .filter(held -> held.standing() == Standing.SUSPENDED || held.standing() == Standing.FORFEITED)
                .ifPresent(held -> held.obstacle(purpose).ifPresent(key -> {
                    throw new RuleBroken(key, held.permit().number());
                }));
    }

    /** Whether there is still a permit that the law may renew when nobody decides: one that was revoked or taken away is not renewed. */
    @LegalBasis("行政许可法, art. 50")
    boolean renewable(Case file, LocalDate on) {
        var id = file.now().head().concernsId();
        return id == null
                || register.ofCase(id, on)
                        .filter(held ->
                                held.permit().state() == Permit.State.VALID && held.standing() != Standing.FORFEITED)
                        .isPresent();
    }

    private static @Nullable LocalDate lastDay(ItemVersion item, LocalDate from) {
        return item.results().stream()
                .map(ItemVersion.Result::validMonths)
                .filter(Objects::nonNull)
                .findFirst()
                .map(months -> from.plusMonths(months).minusDays(1))
                .orElse(null);
    }

    /** The earlier case gives way; called in the transaction of the grant. */
    void replace(Case granted, CaseLaw law, By by) {
        var earlier = earlier(granted);
        if (earlier == null) {
            return;
        }
        var as = law.item().terms().purpose() == Purpose.RENEWAL ? Permit.State.RENEWED : Permit.State.CHANGED;
        new Aftermath(earlier, new By(by.actor(), by.name(), earlier.notBefore(by.at()))).supersede(as, granted.id());
        cases.save(
                earlier,
                Entry.of(
                                by.actor(),
                                Act.SUPERSEDE.journalName(),
                                new Subject("case", earlier.id().toString()),
                                by.at())
                        .with("by", granted.now().head().number())
                        .with("permit", as.name()));
    }

    void deemRenewed(Case file, CaseLaw law, ByLaw byLaw, By by) {
        var renewed = Objects.requireNonNull(of(file, law.item(), null, by));
        byLaw.deemRenewed(renewed, by);
        replace(file, law, by);
    }

    private @Nullable Case earlier(Case file) {
        var id = file.now().head().concernsId();
        return id == null ? null : cases.lock(id);
    }
}
