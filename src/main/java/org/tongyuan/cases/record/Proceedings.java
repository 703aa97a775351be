package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.platform.LegalTime;

/** What happened in a case beside its straight way; empty for most. */
public record Proceedings(
        List<SpecialProcedure> specials,
        @Nullable Extension extension,
        @Nullable Hearing hearing,
        List<Party> parties,
        List<SiteCheck> checks,
        @Nullable PublicNotice notice,
        List<Delay> delays,
        @Nullable Falsehood falsehood,
        @Nullable Permit permit,
        Promises promises) {

    public Proceedings {
        specials = List.copyOf(specials);
        parties = List.copyOf(parties);
        checks = List.copyOf(checks);
        delays = List.copyOf(delays);
    }

    static Proceedings none() {
        return new Proceedings(List.of(), null, null, List.of(), List.of(), null, List.of(), null, null, Promises.NONE);
    }

    /** The special procedure that keeps the clocks standing, if any. */
    public Optional<SpecialProcedure> running() {
        return specials.stream().filter(SpecialProcedure::running).findFirst();
    }

    /** The special procedure that ends with its result; a hearing ends when it is held. */
    Optional<SpecialProcedure> resumable() {
        return specials.stream()
                .filter(s -> s.running() && s.ground() != PauseGround.HEARING)
                .findFirst();
    }

    /** Nothing occurs in a case before the day from which its time is not counted. */
    Instant notBefore(Instant at) {
        return running()
                .map(s -> s.startedOn().atStartOfDay(LegalTime.ZONE).toInstant())
                .filter(at::isBefore)
                .orElse(at);
    }

    /** The check that was assigned and has no result yet. */
    public Optional<SiteCheck> openCheck() {
        return checks.stream().filter(check -> check.doneOn() == null).findFirst();
    }

    public List<Delay> unexplained() {
        return delays.stream().filter(Delay::owesReason).toList();
    }

    public List<Party> unheard(Party.Role role) {
        return parties.stream()
                .filter(party -> party.role() == role && party.heardOn() == null)
                .toList();
    }

    Proceedings with(SpecialProcedure added) {
        return specials(plus(specials, added));
    }

    Proceedings specials(UnaryOperator<SpecialProcedure> change) {
        return specials(specials.stream().map(change).toList());
    }

    /** The case ended: what still ran ends with it. */
    Proceedings ended(LocalDate on, String how) {
        return specials(special -> special.running() ? special.ended(on, how) : special);
    }

    private Proceedings specials(List<SpecialProcedure> all) {
        return new Proceedings(all, extension, hearing, parties, checks, notice, delays, falsehood, permit, promises);
    }

    Proceedings with(Extension given) {
        return new Proceedings(specials, given, hearing, parties, checks, notice, delays, falsehood, permit, promises);
    }

    Proceedings with(Hearing as) {
        return new Proceedings(specials, extension, as, parties, checks, notice, delays, falsehood, permit, promises);
    }

    Proceedings with(Party added) {
        return parties(plus(parties, added));
    }

    Proceedings parties(UnaryOperator<Party> change) {
        return parties(parties.stream().map(change).toList());
    }

    private Proceedings parties(List<Party> all) {
        return new Proceedings(specials, extension, hearing, all, checks, notice, delays, falsehood, permit, promises);
    }

    Proceedings with(SiteCheck added) {
        return checks(plus(checks, added));
    }

    Proceedings checks(UnaryOperator<SiteCheck> change) {
        return checks(checks.stream().map(change).toList());
    }

    private Proceedings checks(List<SiteCheck> all) {
        return new Proceedings(specials, extension, hearing, parties, all, notice, delays, falsehood, permit, promises);
    }

    Proceedings with(PublicNotice as) {
        return new Proceedings(specials, extension, hearing, parties, checks, as, delays, falsehood, permit, promises);
    }

    Proceedings with(Delay added) {
        return delays(plus(delays, added));
    }

    Proceedings delays(UnaryOperator<Delay> change) {
        return delays(delays.stream().map(change).toList());
    }

    private Proceedings delays(List<Delay> all) {
        return new Proceedings(specials, extension, hearing, parties, checks, notice, all, falsehood, permit, promises);
    }

    Proceedings with(Falsehood found) {
        return new Proceedings(specials, extension, hearing, parties, checks, notice, delays, found, permit, promises);
    }

    Proceedings with(Permit as) {
        return new Proceedings(specials, extension, hearing, parties, checks, notice, delays, falsehood, as, promises);
    }

    Proceedings with(Promises as) {
        return new Proceedings(specials, extension, hearing, parties, checks, notice, delays, falsehood, permit, as);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        var more = new ArrayList<>(list);
        more.add(added);
        return more;
    }
}
