package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.Reason;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** Joint cases as pages and the API show them: each branch with its agency and how it stands in time, and who is late by how much. */
@Component
class JointPages {

    /**
     * A branch as it is shown.
     *
     * @param lateDays working days after its last day, 0 when in time
     * @param responsible whether the whole is late by it
     */
    record Line(Branch of, String agency, String left, int lateDays, boolean responsible) {

        public boolean isLate() {
            return lateDays > 0 || responsible;
        }
    }

    /** The whole. */
    record View(
            JointCase of,
            String applicant,
            String lead,
            List<Line> lines,
            String left,
            boolean late,
            String lateAgencies,
            List<Reason> reasons,
            List<Letter> letters) {

        public long done() {
            return lines.stream().filter(l -> l.of().isDone()).count();
        }

        public boolean isToAccept() {
            return lines.stream().anyMatch(l -> l.of().state() == CaseState.SUBMITTED);
        }
    }

    private final JointCases joints;
    private final Agencies agencies;
    private final Persons persons;
    private final Calendars calendars;
    private final Letters letters;
    private final CaseRights rights;
    private final LegalTime time;

    JointPages(
            JointCases joints,
            Agencies agencies,
            Persons persons,
            Calendars calendars,
            Letters letters,
            CaseRights rights,
            LegalTime time) {
        this.joints = joints;
        this.agencies = agencies;
        this.persons = persons;
        this.calendars = calendars;
        this.letters = letters;
        this.rights = rights;
        this.time = time;
    }

    /** Somebody else's does not exist. */
    View mine(String number, List<UUID> applicants, UUID self) {
        var joint = joints.require(number);
        if (!applicants.contains(joint.head().applicantId())
                && !self.equals(joint.head().agentId())) {
            throw new NotFound("joint case " + number);
        }
        return view(joint);
    }

    /** Agencies of its branches see it whole; so do the hall's own people, and the head of the government who may extend its limit. */
    View seen(String number, SignedIn who) {
        var joint = joints.require(number);
        UUID own = agencyOf(who);
        if (own != null
                && !leads(who, joint)
                && joint.branches().stream().noneMatch(b -> b.agencyId().equals(own))) {
            throw new NotFound("joint case " + number);
        }
        return view(joint);
    }

    private boolean leads(SignedIn who, JointCase joint) {
        return who instanceof SignedIn.Officer officer
                && rights.leads(officer, joint.head().regionCode());
    }

    List<View> list(SignedIn who, boolean open, int most) {
        return views(joints.at(agencyOf(who), open, most));
    }

    /** The letter, when it is one of the joint case's own. */
    static Letter letter(View view, UUID id) {
        return view.letters().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id));
    }

    /** For a list: the applicants are read at once, the letters not at all. */
    List<View> views(List<JointCase> some) {
        var people =
                persons.byIds(some.stream().map(j -> j.head().applicantId()).collect(Collectors.toSet()));
        return some.stream()
                .map(j -> view(j, people.get(j.head().applicantId()), List.of()))
                .toList();
    }

    private View view(JointCase joint) {
        return view(joint, persons.require(joint.head().applicantId()), letters.of(JointLetter.subject(joint)));
    }

    /** Null for those who see the whole hall. */
    private static @Nullable UUID agencyOf(SignedIn who) {
        return switch (who) {
            case SignedIn.Officer officer -> CaseRights.seesWholeHall(officer) ? null : officer.agencyId();
            case SignedIn.Application application -> application.agencyId();
            case SignedIn.Citizen citizen -> throw new NotFound("joint cases");
        };
    }

    private View view(JointCase joint, @Nullable Person applicant, List<Letter> told) {
        LocalDate today = time.today();
        var calendar = calendars.forRegion(joint.head().regionCode());
        var responsible = joint.isLate(today) ? joint.lateBranches(today) : List.<Branch>of();
        var lines = joint.branches().stream()
                .map(b -> line(b, today, calendar, responsible.contains(b)))
                .toList();
        DatedClock clock = joint.statutory() == null ? joint.promised() : joint.statutory();
        return new View(
                joint,
                applicant == null ? "" : applicant.name(),
                agencies.require(joint.head().leadAgencyId()).name(),
                lines,
                clock == null || !joint.state().isOpen() ? "" : clock.text(today, calendar),
                joint.isLate(today),
                joint.lateBranches(today).stream()
                        .map(b -> agencies.require(b.agencyId()).name())
                        .distinct()
                        .collect(Collectors.joining("、")),
                clock == null ? List.of() : clock.reasons(calendar),
                told);
    }

    private Line line(Branch b, LocalDate today, WorkCalendar calendar, boolean responsible) {
        LocalDate due = b.dueOn();
        LocalDate done = b.doneOn();
        LocalDate until = done == null ? today : done;
        int late = due != null && b.isLate(today) && knows(calendar, due, until)
                ? Math.max(1, calendar.workingDaysBetween(due, until))
                : 0;
        String left = "";
        if (due != null && done == null) {
            left = late > 0 ? "已超过 " + late + " 个工作日" : "最迟 " + due;
        }
        return new Line(b, agencies.require(b.agencyId()).name(), left, late, responsible);
    }

    private static boolean knows(WorkCalendar calendar, LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.knows(year)) {
                return false;
            }
        }
        return true;
    }
}
