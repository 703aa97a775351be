package org.tongyuan.cases.act;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Letters;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** The use cases once more, on a clock of their own that stands in the past; for seeding the demo county only. */
@Profile("demo")
@Component
class DemoDesk {

    /** What the use cases need besides time. */
    @Profile("demo")
    @Component
    record Parts(
            Cases cases,
            CaseRights rights,
            ElectronicDelivery electronic,
            Laws laws,
            Letters issued,
            Items items,
            Persons persons,
            CaseLetters letters,
            Remedies remedies,
            Settlement settlement,
            Permits permits,
            Quotas quotas,
            Intake intake,
            Files files,
            DemoStaff staff,
            TimeLimits limits) {}

    private final Parts parts;
    private final PastTime past = new PastTime();
    private final Acting acting;
    private final SignedIn hall =
            new SignedIn.Application("demo-window", "综合窗口收件系统（演示）", null, EnumSet.allOf(Permission.class));

    DemoDesk(Parts parts) {
        this.parts = parts;
        this.acting = new Acting(parts.cases(), parts.rights(), parts.laws(), parts.settlement(), parts.issued(), past);
    }

    /** A legal time that stands where it is put, and never in the future. */
    private static final class PastTime extends LegalTime {

        private Instant at = Instant.EPOCH;

        PastTime() {
            super(Clock.system(ZONE));
        }

        @Override
        public Instant now() {
            return at;
        }

        Instant real() {
            return super.now();
        }
    }

    void at(LocalDate day, LocalTime hour) {
        Instant then = day.atTime(hour).atZone(LegalTime.ZONE).toInstant();
        past.at = then.isAfter(past.real()) ? past.real() : then;
    }

    LocalDate today() {
        return past.today();
    }

    /** The officer of this role at the agency; the window's system where the demo county has none. */
    SignedIn officer(Role role, String agency) {
        return DemoPeople.STAFF.stream()
                .filter(staff -> staff.roles().contains(role)
                        && (role == Role.WINDOW_OFFICER || staff.agency().equals(agency)))
                .findFirst()
                .map(this::signedIn)
                .orElse(hall);
    }

    private SignedIn signedIn(DemoPeople.Staff staff) {
        return parts.staff().on(null, staff.loginName(), officer -> officer);
    }

    SubmitApplication submit() {
        return new SubmitApplication(
                parts.items(),
                parts.intake().atAnyTime(),
                parts.rights(),
                parts.letters(),
                new IntakeFrame(parts.laws(), acting));
    }

    NotifyCorrection notifyCorrection() {
        return new NotifyCorrection(acting, parts.letters(), parts.limits());
    }

    ReceiveCorrection receiveCorrection() {
        return new ReceiveCorrection(acting, parts.files());
    }

    AcceptCase accept() {
        return new AcceptCase(acting, parts.letters());
    }

    RefuseToAccept refuse() {
        return new RefuseToAccept(acting, parts.letters(), parts.remedies());
    }

    CompleteStep completeStep() {
        return new CompleteStep(acting, parts.rights());
    }

    DecideCase decide() {
        return new DecideCase(acting, parts.letters(), parts.remedies(), parts.permits(), parts.quotas());
    }

    DeliverResult deliver() {
        return new DeliverResult(acting, parts.letters(), parts.persons(), parts.electronic());
    }

    WithdrawApplication withdraw() {
        return new WithdrawApplication(acting, parts.letters());
    }
}
