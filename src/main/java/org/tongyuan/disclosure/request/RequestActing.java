package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** The frame of every act on a request: lock, check the right, settle what was over meanwhile; and afterwards save, seal and record. */
@Component
class RequestActing {

    private final Requests requests;
    private final RequestRights rights;
    private final Letters letters;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    RequestActing(
            Requests requests,
            RequestRights rights,
            Letters letters,
            Journal journal,
            JdbcClient jdbc,
            LegalTime time) {
        this.requests = requests;
        this.rights = rights;
        this.letters = letters;
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    static Subject subject(DisclosureRequest r) {
        return new Subject("disclosure-request", r.head().id().toString());
    }

    By by(SignedIn who) {
        return new By(who.actor(), who instanceof SignedIn.Citizen ? null : who.name(), time.now());
    }

    By bySystem() {
        return new By(Actor.system("disclosure-settle"), null, time.now());
    }

    /** A request locked for an act of its agency. */
    DisclosureRequest begin(String number, SignedIn who, Permission permission) {
        var r = requests.lock(number);
        rights.mustHandle(who, r, permission);
        return begun(r);
    }

    /** A request locked for the examination before its reply. */
    DisclosureRequest beginExamination(String number, SignedIn who) {
        var r = requests.lock(number);
        rights.mustExamine(who, r);
        return begun(r);
    }

    /** A request locked for what both may do who handle it and who examine it. */
    DisclosureRequest beginHandedIn(String number, SignedIn who) {
        return who.may(Permission.DISCLOSURE_REVIEW)
                ? beginExamination(number, who)
                : begin(number, who, Permission.DISCLOSURE_HANDLE);
    }

    /** A request locked for an act of its applicant, or of the agency that records it for them. */
    DisclosureRequest beginForApplicant(String number, SignedIn who) {
        var r = requests.lock(number);
        if (who instanceof SignedIn.Citizen) {
            rights.mustBeApplicant(who, r);
        } else {
            rights.mustHandle(who, r, Permission.DISCLOSURE_HANDLE);
        }
        return begun(r);
    }

    private DisclosureRequest begun(DisclosureRequest r) {
        if (time.isTest() && !r.head().test()) {
            throw new RuleBroken("disclosure.request.test-clock");
        }
        settle(r, bySystem());
        return r;
    }

    /** Ends the consultations whose time was over before today, each on its last day: the reply's clock ran again from then. */
    void settle(DisclosureRequest r, By by) {
        for (Consultation c : r.consultations()) {
            LocalDate due = c.dueOn();
            if (c.open() && due != null && due.isBefore(by.today())) {
                r.replace(c.answered(Consultation.Answer.SILENT, null, due));
                r.resumeReply(due, c.kind().label() + "逾期未提出意见");
                r.stop(RequestClock.ofOpinion(c.id()), due, "期限届满");
                finish(r, RequestAct.SILENCE, by, due, c.kind().silenceMeans());
            }
        }
    }

    void finish(DisclosureRequest r, RequestAct act, By by, LocalDate onDay, @Nullable String note) {
        finish(r, act, by, onDay, note, Map.of());
    }

    /** {@code more} goes into the journal and never holds personal values. */
    void finish(
            DisclosureRequest r,
            RequestAct act,
            By by,
            LocalDate onDay,
            @Nullable String note,
            Map<String, String> more) {
        requests.save(r, new RequestRecord(0, act, r.state(), by.actor(), by.name(), by.at(), onDay, note));
        var entry = Entry.of(by.actor(), act.journalName(), subject(r), by.at())
                .with("state", r.state().name())
                .with("on", onDay.toString())
                .with(more)
                .sealed(seal(r));
        journal.record(letters.sealedIn(entry));
    }

    /** Whether the calendar of a year gives this request other days; then the journal says so. */
    boolean recompute(DisclosureRequest r, int year) {
        if (!requests.recompute(r)) {
            return false;
        }
        By by = bySystem();
        journal.record(Entry.of(by.actor(), "DISCLOSURE_CLOCKS_COMPUTED", subject(r), by.at())
                .with("year", String.valueOf(year))
                .sealed(seal(r)));
        return true;
    }

    private String seal(DisclosureRequest r) {
        return jdbc.sql("SELECT disclosure.request_seal(?)")
                .param(r.head().id())
                .query(String.class)
                .single();
    }

    /** A day that is stated for an act: not in the future, and not before what it follows. */
    LocalDate stated(@Nullable LocalDate stated, @Nullable LocalDate notBefore, By by) {
        LocalDate day = stated == null ? by.today() : stated;
        if (day.isAfter(by.today())) {
            throw new RuleBroken("disclosure.request.day.future");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw new RuleBroken("disclosure.request.day.before", notBefore);
        }
        return day;
    }
}
