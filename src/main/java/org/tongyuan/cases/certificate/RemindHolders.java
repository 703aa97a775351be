package org.tongyuan.cases.certificate;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/**
 * Tells holders some days before that a certificate ends, once for each of the days named in tongyuan.certificates.remind-days (natural
 * days before the end). LIC_RENEW_APPLY before the end is the last moment to ask for the renewal of a licence, so the reminders come
 * earlier. Who has asked for a renewal or change already is left in peace.
 */
@UseCase
class RemindHolders {

    private static final int SOME = 200;

    private final Certificates certificates;
    private final CertificatePages pages;
    private final CertificateTrail trail;
    private final Sent sent;
    private final TimeLimits limits;
    private final LegalTime time;

    RemindHolders(
            Certificates certificates,
            CertificatePages pages,
            CertificateTrail trail,
            Sent sent,
            TimeLimits limits,
            LegalTime time) {
        this.certificates = certificates;
        this.pages = pages;
        this.trail = trail;
        this.sent = sent;
        this.limits = limits;
        this.time = time;
    }

    /** Reminders that were sent, and when they are due. */
    @Component
    static class Sent {

        private final JdbcClient jdbc;
        private final List<Integer> days;

        Sent(JdbcClient jdbc, @Value("${tongyuan.certificates.remind-days:90,60}") List<Integer> days) {
            this.jdbc = jdbc;
            this.days = days.stream().distinct().sorted().toList();
        }

        /** From the nearest to the end. */
        List<Integer> days() {
            return days;
        }

        /** False when it was sent before, or is being sent by somebody else. */
        boolean first(Certificate c, LocalDate end, int daysBefore, Timestamp at) {
            return jdbc.sql("INSERT INTO cases.certificate_reminder (case_id, valid_until, days, sent_at)"
                                    + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                            .params(c.source().caseId(), end, daysBefore, at)
                            .update()
                    == 1;
        }
    }

    /** How many were reminded; run again on the same day nobody is. At most some at a time; what is left waits for the next run. */
    @Transactional
    int remind() {
        int reminded = 0;
        for (int before : sent.days()) {
            for (Certificate c : certificates.toRemind(time.today(), before, SOME)) {
                reminded += remind(c, before) ? 1 : 0;
            }
        }
        return reminded;
    }

    @LegalBasis("行政许可法, art. 50")
    private boolean remind(Certificate c, int before) {
        var end = c.permit().validUntil();
        var at = time.now();
        if (end == null || !sent.first(c, end, before, Timestamp.from(at))) {
            return false;
        }
        trail.record(CertificateTrail.entry(Actor.system("certificates-remind"), "CERTIFICATE_REMINDED", c, at)
                .with("days", Integer.toString(before)));
        trail.tell(c, "证照快到期了", text(c, end));
        return true;
    }

    private String text(Certificate c, LocalDate end) {
        var dates = new Dates();
        String what = "《" + c.name() + "》（" + c.number() + "）的有效期到" + dates.day(end) + "。";
        if (pages.renewalOf(c).isEmpty()) {
            return what + "还要继续使用的，请尽早向发证机关咨询。";
        }
        var last = end.minusDays(limits.require("LIC_RENEW_APPLY").length());
        return last.isBefore(time.today())
                ? what + "申请延续的时间已过，还要继续使用的，请马上申请延续或者向发证机关咨询。"
                : what + "还要继续使用的，请在" + dates.day(last) + "以前（含当日）申请延续。";
    }
}
