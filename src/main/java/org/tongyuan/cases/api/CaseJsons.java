package org.tongyuan.cases.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.Laws;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalTime;

/** Writes a case as JSON for a caller: the acts listed are those this caller may do now. */
@Component
class CaseJsons {

    private final Laws laws;
    private final CaseRights rights;
    private final Agencies agencies;
    private final Persons persons;
    private final CasePapers papers;
    private final LegalTime time;

    CaseJsons(Laws laws, CaseRights rights, Agencies agencies, Persons persons, CasePapers papers, LegalTime time) {
        this.laws = laws;
        this.rights = rights;
        this.agencies = agencies;
        this.persons = persons;
        this.papers = papers;
        this.time = time;
    }

    CaseJson of(CaseSnapshot c, SignedIn who, @Nullable String progressCode) {
        var item = laws.of(c.head()).item();
        var agency = agencies.require(c.head().agencyId());
        return new CaseJson(
                c.head().number(),
                c.state().name(),
                c.state().label(),
                c.version(),
                new CaseJson.Item(
                        item.code(), item.name(), item.version(), item.profile().name()),
                new CaseJson.Agency(agency.id(), agency.name(), agency.code()),
                persons.require(c.head().applicantId()).name(),
                c.head().channel().name(),
                c.head().receivedAt(),
                c.dates().receivedOn(),
                c.dates().acceptedOn(),
                c.dates().deemed(),
                c.dates().decidedOn(),
                c.dates().deliveredOn(),
                c.dates().endedOn(),
                due(c),
                materials(c),
                correction(c),
                c.steps().all().stream().map(step -> step(c, step)).toList(),
                decision(c),
                ending(c),
                proceedings(c),
                papers.files(c),
                papers.letters(c),
                acts(c, who),
                progressCode);
    }

    private List<String> acts(CaseSnapshot c, SignedIn who) {
        return rights.allowed(who, c, time.today()).stream()
                .map(Act::resource)
                .distinct()
                .sorted()
                .toList();
    }

    private CaseJson.Due due(CaseSnapshot c) {
        return new CaseJson.Due(
                c.clocks().nextDue(),
                date(c, ClockKind.STATUTORY),
                date(c, ClockKind.PROMISED),
                date(c, ClockKind.CORRECTION),
                date(c, ClockKind.SUPPLY),
                date(c, ClockKind.DELIVERY),
                CasesApi.path(c.head().number()) + "/clocks");
    }

    private CaseJson.@Nullable Date date(CaseSnapshot c, ClockKind kind) {
        LocalDate today = time.today();
        return c.clocks()
                .of(kind)
                .map(clock -> new CaseJson.Date(
                        clock.dueOn(),
                        clock.awaitingYear(),
                        clock.earliestOn(),
                        clock.stoppedOn(),
                        clock.lateOn(today)))
                .orElse(null);
    }

    private static List<CaseJson.Material> materials(CaseSnapshot c) {
        return c.checklist().checks().stream()
                .map(check -> new CaseJson.Material(
                        check.key(),
                        check.name(),
                        check.required(),
                        check.state().name(),
                        check.state().label(),
                        check.defect(),
                        check.remedy()))
                .toList();
    }

    private static CaseJson.@Nullable Correction correction(CaseSnapshot c) {
        var correction = c.correction();
        return correction == null
                ? null
                : new CaseJson.Correction(
                        correction.notifiedOn(), correction.days(), correction.receivedOn(), correction.items());
    }

    private static CaseJson.Step step(CaseSnapshot c, CaseStep step) {
        LocalDate due = c.clocks().all().stream()
                .filter(clock -> clock.key().equals(step.clockKey()))
                .findFirst()
                .map(CaseClock::dueOn)
                .orElse(null);
        return new CaseJson.Step(
                step.key(),
                step.name(),
                step.stageName(),
                step.agencyId(),
                step.state().name(),
                step.state().label(),
                step.openedOn(),
                step.doneOn(),
                due,
                step.agreed(),
                step.opinion());
    }

    private static CaseJson.@Nullable Decision decision(CaseSnapshot c) {
        var decision = c.decision();
        return decision == null
                ? null
                : new CaseJson.Decision(
                        decision.kind().name(),
                        decision.kind().label(c.isLicence()),
                        decision.decidedOn(),
                        decision.reasons(),
                        decision.legalBasis(),
                        decision.remedy(),
                        decision.result());
    }

    private static CaseJson.@Nullable Ending ending(CaseSnapshot c) {
        var ending = c.ending();
        return ending == null
                ? null
                : new CaseJson.Ending(
                        ending.act().name(), ending.act().label(), ending.endedOn(), ending.reason(), ending.remedy());
    }

    private static CaseJson.Proceedings proceedings(CaseSnapshot c) {
        var p = c.proceedings();
        var hearing = p.hearing();
        var undertaking = p.promises().undertaking();
        return new CaseJson.Proceedings(
                c.paused(),
                p.specials(),
                p.extension(),
                hearing == null
                        ? null
                        : new CaseJson.Hearing(
                                hearing.ownMotion(),
                                hearing.toldOn(),
                                hearing.requestedOn(),
                                hearing.waivedOn(),
                                hearing.scheduledFor(),
                                hearing.place(),
                                hearing.heldOn()),
                p.checks(),
                p.notice(),
                p.delays(),
                p.permit(),
                p.promises().deferral(),
                undertaking == null ? null : undertaking.saying(null));
    }

    List<CaseJson.Clock> clocks(CaseSnapshot c) {
        var calendar = laws.of(c.head()).calendar();
        return c.clocks().all().stream()
                .map(clock -> new CaseJson.Clock(
                        clock.kind().name(),
                        clock.clock().name(),
                        clock.clock().length(),
                        clock.clock().kind().unit(),
                        clock.clock().legalBasis(),
                        clock.dueOn(),
                        clock.awaitingYear(),
                        clock.earliestOn(),
                        clock.stoppedOn(),
                        clock.clock().deadline(calendar).reasons()))
                .toList();
    }
}
