package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.ActingFor;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.StandIns;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.refusal.Refusals;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/**
 * Who may see a case and act on it. What somebody may not see does not exist for them (404); what they see but may not do is refused
 * (403).
 */
@Component
public class CaseRights {

    private static final Set<Role> WHOLE_HALL = EnumSet.of(Role.CENTRE_MANAGER, Role.SUPERVISOR);

    /** What applicants do themselves. */
    private static final Set<Act> BY_CITIZENS = EnumSet.of(
            Act.WITHDRAW,
            Act.RECEIVE_CORRECTION,
            Act.REQUEST_HEARING,
            Act.WAIVE_HEARING,
            Act.SIGN_DEFERRAL,
            Act.SUPPLY_DEFERRED,
            Act.GIVE_UNDERTAKING,
            Act.STATE_ON_UNDERTAKING);

    private final Persons persons;
    private final StandIns standIns;
    private final Agencies agencies;
    private final Refusals refusals;

    CaseRights(Persons persons, StandIns standIns, Agencies agencies, Refusals refusals) {
        this.persons = persons;
        this.standIns = standIns;
        this.agencies = agencies;
        this.refusals = refusals;
    }

    public void mustSee(SignedIn who, CaseSnapshot c) {
        if (!sees(who, c)) {
            throw new NotFound("case " + c.head().number());
        }
    }

    private boolean sees(SignedIn who, CaseSnapshot c) {
        return switch (who) {
            case SignedIn.Citizen citizen -> isOf(citizen, c.head());
            case SignedIn.Officer officer ->
                officer.may(Permission.CASE_READ)
                        && (seesWholeHall(officer)
                                || c.head().agencyId().equals(officer.agencyId())
                                || hasStepOf(c, officer.agencyId())
                                || leads(officer, c.head().regionCode()));
            case SignedIn.Application application ->
                application.agencyId() == null || c.head().agencyId().equals(application.agencyId());
        };
    }

    /** Officers of the hall itself, its manager and the supervisor see the cases of every agency. */
    public static boolean seesWholeHall(SignedIn.Officer officer) {
        return officer.hallWide() || officer.roles().stream().anyMatch(WHOLE_HALL::contains);
    }

    /** The head of the government sees what its departments handle: a joint handling is extended by that head (行政许可法, art. 42(2)). */
    public boolean leads(SignedIn.Officer officer, String regionCode) {
        return officer.may(Permission.CASE_EXTEND) && officer.agencyName().equals(agencies.governmentOf(regionCode));
    }

    private static boolean hasStepOf(CaseSnapshot c, UUID agency) {
        return c.steps().all().stream().anyMatch(step -> step.agencyId().equals(agency));
    }

    private boolean isOf(SignedIn.Citizen citizen, CaseHead head) {
        return head.applicantId().equals(citizen.personId())
                || Objects.equals(head.agentId(), citizen.personId())
                || mayActFor(citizen, head.applicantId());
    }

    /** Whether the citizen is this person, or holds a mandate in force. */
    public boolean mayActFor(SignedIn.Citizen citizen, UUID person) {
        return citizen.personId().equals(person)
                || persons.actsFor(citizen.personId()).stream().map(Person::id).anyMatch(person::equals);
    }

    /** Refuses, which the journal keeps, or returns in whose place the officer acts, null when in their own right. */
    public @Nullable String mustDo(SignedIn who, Act act, CaseSnapshot c) {
        if (!sees(who, c)) {
            refusals.note(who, act, c.head().id(), false);
            throw new NotFound("case " + c.head().number());
        }
        if (may(who, act, c)) {
            return null;
        }
        try {
            if (who instanceof SignedIn.Officer officer) {
                return standIns.mustBeAble(
                                officer,
                                o -> may(o, act, c),
                                act.permission(),
                                c.head().agencyId())
                        .map(ActingFor::name)
                        .orElse(null);
            }
            throw new NotAllowed(act.name());
        } catch (NotAllowed refused) {
            throw refused(who, act, c, refused);
        }
    }

    /** What to throw when an act is refused for a reason of its own; the journal keeps it. */
    NotAllowed refused(SignedIn who, Act act, CaseSnapshot c) {
        return refused(who, act, c, new NotAllowed(act.name()));
    }

    private NotAllowed refused(SignedIn who, Act act, CaseSnapshot c, NotAllowed why) {
        refusals.note(who, act, c.head().id(), true);
        return why;
    }

    /** What to throw when no case may be begun. */
    NotAllowed refusedToBegin(SignedIn who) {
        refusals.note(who, Act.SUBMIT);
        return new NotAllowed(Act.SUBMIT.name());
    }

    /** What this caller can do to the case now, in their own right or in the place of somebody who is away. */
    public Set<Act> allowed(SignedIn who, CaseSnapshot c, LocalDate today) {
        var acts = EnumSet.noneOf(Act.class);
        c.possible(today).stream()
                .filter(act -> may(who, act, c) || mayForSomebody(who, act, c))
                .forEach(acts::add);
        return acts;
    }

    private boolean mayForSomebody(SignedIn who, Act act, CaseSnapshot c) {
        return who instanceof SignedIn.Officer officer
                && officer.standsInFor().stream().anyMatch(standIn -> may(standIn.principal(), act, c));
    }

    private boolean may(SignedIn who, Act act, CaseSnapshot c) {
        return switch (who) {
            case SignedIn.Citizen citizen -> BY_CITIZENS.contains(act) && citizen.may(Permission.APPLY);
            case SignedIn.Officer officer ->
                officer.may(act.permission())
                        && ((officer.hallWide() && act.atTheWindow())
                                || isOwn(officer.agencyId(), act, c)
                                || (act == Act.EXTEND && leads(officer, c.head().regionCode())));
            case SignedIn.Application application ->
                application.may(act.permission())
                        && (application.agencyId() == null || isOwn(application.agencyId(), act, c));
        };
    }

    private static boolean isOwn(UUID agency, Act act, CaseSnapshot c) {
        if (act == Act.COMPLETE_STEP) {
            return c.steps().open().stream().map(CaseStep::agencyId).anyMatch(agency::equals);
        }
        return c.head().agencyId().equals(agency);
    }

    /** A step is done by the agency it belongs to. */
    void mustDoStep(SignedIn who, CaseSnapshot c, String stepKey) {
        UUID agency = switch (who) {
            case SignedIn.Officer officer -> officer.agencyId();
            case SignedIn.Application application -> application.agencyId();
            case SignedIn.Citizen citizen -> citizen.personId();
        };
        boolean others = agency != null
                && c.steps().open().stream()
                        .anyMatch(s -> s.key().equals(stepKey) && !s.agencyId().equals(agency));
        if (others) {
            throw refused(who, Act.COMPLETE_STEP, c);
        }
    }

    /** Cases are taken in by the item's own agency, and at the hall's windows for every agency. */
    void mustTakeInFor(SignedIn who, UUID agency) {
        boolean may = switch (who) {
            case SignedIn.Citizen citizen -> citizen.may(Permission.APPLY);
            case SignedIn.Officer officer ->
                officer.may(Permission.CASE_SUBMIT)
                        && (officer.hallWide() || officer.agencyId().equals(agency));
            case SignedIn.Application application ->
                application.may(Permission.CASE_SUBMIT)
                        && (application.agencyId() == null
                                || application.agencyId().equals(agency));
        };
        if (!may) {
            throw refusedToBegin(who);
        }
    }
}
