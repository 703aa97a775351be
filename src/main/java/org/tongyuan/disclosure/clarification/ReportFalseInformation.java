package org.tongyuan.disclosure.clarification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.clarification.Clarification.Head;
import org.tongyuan.disclosure.clarification.Clarification.Said;
import org.tongyuan.disclosure.clarification.ClarificationActs.Who;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.ReceiptCode;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Takes in from anybody that information is false or incomplete; nobody is asked who they are. */
@UseCase
class ReportFalseInformation {

    static final int LONGEST = 2000;

    private final ClarificationDesk desk;
    private final ClarificationActs acts;
    private final ClarificationFiles files;

    ReportFalseInformation(ClarificationDesk desk, ClarificationActs acts, ClarificationFiles files) {
        this.desk = desk;
        this.acts = acts;
        this.files = files;
    }

    /** What was typed; a record of our own is answered for by its publisher, anything else by {@code agency}. */
    record NewReport(@Nullable UUID agency, Said said, List<Upload> evidence) {}

    /** Gives the receipt, by which the reporter sees the answer. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 6")
    String report(NewReport report, @Nullable SignedIn by) {
        var said = report.said();
        if (said.what().isBlank() || said.what().length() > LONGEST) {
            throw new RuleBroken("disclosure.clarification.what", LONGEST);
        }
        UUID agency = said.indexNo() == null
                ? desk.answering(report.agency())
                : desk.published(said.indexNo()).agencyId();
        String region = desk.regionOf(agency);
        var today = acts.today();
        var made = new Clarification(
                new Head(Ids.next(), desk.nextNumber(region, today), receipt(), region, today),
                agency,
                said,
                Clarification.State.REPORTED,
                DatedClock.start(desk.limit(), today, "收到反映", desk.calendar(region)),
                null,
                null,
                null,
                null,
                0,
                0);
        acts.begin(made, by == null ? Who.PORTAL : Who.of(by));
        files.store(made.head().id(), report.evidence());
        desk.tellOffice(made, "收到虚假或者不完整信息的反映");
        return made.head().receipt();
    }

    private String receipt() {
        return "CQ" + DateTimeFormatter.BASIC_ISO_DATE.format(acts.today()) + "-" + ReceiptCode.grouped(3);
    }
}
