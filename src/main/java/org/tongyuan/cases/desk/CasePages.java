package org.tongyuan.cases.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.act.Laws;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.LegalTime;

/** Puts the case page together. */
@Component
class CasePages {

    private final CaseView view;
    private final CaseRights rights;
    private final Laws laws;
    private final Applications applications;
    private final PageNames names;
    private final LegalTime time;

    CasePages(CaseView view, CaseRights rights, Laws laws, Applications applications, PageNames names, LegalTime time) {
        this.view = view;
        this.rights = rights;
        this.laws = laws;
        this.applications = applications;
        this.names = names;
        this.time = time;
    }

    CasePage of(String number, SignedIn who) {
        var c = view.seen(number, who);
        var law = laws.of(c.head());
        List<CaseFile> files = applications.files(c.head().id());
        UUID agent = c.head().agentId();
        return new CasePage(
                c,
                law.item(),
                names.agency(c.head().agencyId()),
                names.person(c.head().applicantId()),
                agent == null ? null : names.person(agent),
                DeskLines.tone(c.state()),
                clocks(c, law),
                MaterialViews.of(c.checklist(), law.item(), files),
                steps(c, who),
                names.answers(c, law.item()),
                files.stream().filter(f -> f.material() == null).toList(),
                names.timeline(c),
                view.of(c),
                rights.allowed(who, c, time.today()),
                time.today());
    }

    CaseSnapshot seen(String number, SignedIn who) {
        return view.seen(number, who);
    }

    private List<CasePage.ClockView> clocks(CaseSnapshot c, CaseLaw law) {
        var today = time.today();
        return c.clocks().all().stream()
                .map(clock -> new CasePage.ClockView(
                        clock.kind().label()
                                + (clock.clock().name().equals(clock.kind().label())
                                        ? ""
                                        : "：" + clock.clock().name()),
                        clock.clock().kind().words(clock.clock().length()),
                        clock.clock().legalBasis(),
                        DueWords.of(clock.dueOn(), clock.awaitingYear(), today, law.calendar()),
                        clock.earliestOn(),
                        clock.stoppedOn(),
                        clock.lateOn(today),
                        clock.clock().deadline(law.calendar()).reasons()))
                .toList();
    }

    private List<CasePage.StepView> steps(CaseSnapshot c, SignedIn who) {
        return c.steps().all().stream()
                .map(step -> new CasePage.StepView(
                        step.stageName(),
                        step.key(),
                        step.name(),
                        names.agency(step.agencyId()).name(),
                        step.state().label(),
                        step.open(),
                        who instanceof SignedIn.Officer officer
                                && officer.agencyId().equals(step.agencyId()),
                        step.doneOn(),
                        step.doneBy(),
                        step.opinion()))
                .toList();
    }
}
