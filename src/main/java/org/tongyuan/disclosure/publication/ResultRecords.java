package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Approval;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.disclosure.publication.RecordVersion.Review;
import org.tongyuan.disclosure.publication.RecordVersion.SourceCheck;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;

/** The door for results of cases: makes records of them, by hand or under a reviewed rule, and takes them out of the public again. */
@Component
public class ResultRecords {

    /** Who did something, by account and name. */
    public record Person(UUID account, String name) {}

    /**
     * What was examined for a whole class beforehand; author, reviewer and approver are those of the class rule.
     *
     * @param basis on which the review found that such results may be public
     */
    public record Examined(
            Person author,
            Person reviewer,
            String basis,
            LocalDate reviewedOn,
            Person approver,
            LocalDate approvedOn,
            String note) {}

    /** A record as others see it. */
    public record Shown(
            UUID id, RecordState state, @Nullable String indexNo) {}

    private final DraftRecord drafts;
    private final RecordDesk desk;
    private final RecordActs acts;
    private final PublishVersion publish;
    private final EndPublication end;
    private final Clocks clocks;

    ResultRecords(
            DraftRecord drafts,
            RecordDesk desk,
            RecordActs acts,
            PublishVersion publish,
            EndPublication end,
            Clocks clocks) {
        this.drafts = drafts;
        this.desk = desk;
        this.acts = acts;
        this.publish = publish;
        this.end = end;
        this.clocks = clocks;
    }

    /** Starts the clock of a record. */
    @Component
    record Clocks(TimeLimits limits, Calendars calendars) {
        PublicationClock of(LocalDate madeOn, String region) {
            return PublicationClock.start(limits.require("OGI_PUBLISH"), madeOn, calendars.forRegion(region));
        }
    }

    /** A draft like any other: source check, review and approval follow. */
    public UUID draft(UUID agency, Content content, SignedIn.Officer officer) {
        return drafts.draft(agency, content, officer);
    }

    /** What in the texts looks like personal data, by its kind; empty when the scan is clean. */
    public List<String> finds(Content content) {
        return ScanVersion.texts(content).values().stream()
                .flatMap(text -> PersonalDataScan.of(text).stream())
                .map(find -> find.kind().label())
                .distinct()
                .toList();
    }

    /** Makes it public at once under what was examined for its class; refused when the scan finds anything. Gives the record. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 17")
    public UUID release(UUID agency, Content content, Examined by, String job) {
        var who = Who.system(job);
        var place = desk.placeOf(agency);
        desk.mustFit(content, place, null);
        UUID id = Ids.next();
        var clock = clocks.of(content.madeOn(), place.code());
        acts.begin(PublicRecord.begin(id, agency, place, clock, desk.isTest(), desk.now()), who);
        var version = RecordVersion.draft(id, 1, content, List.of(officer(by.author())))
                .checked(new SourceCheck(HolderRule.MAKER, "", officer(by.author()), by.approvedOn()))
                .reviewed(new Review(Conclusion.PUBLIC, by.basis(), officer(by.reviewer()), by.reviewedOn()))
                .approved(new Approval(officer(by.approver()), by.approvedOn()));
        desk.keep(version);
        desk.mustBeAnswered(version);
        var before = desk.lock(id);
        var examined = before.to(RecordState.SOURCE_CHECK)
                .to(RecordState.SECRECY_REVIEW)
                .to(RecordState.APPROVAL);
        acts.save("RECORD_EXAMINED_BY_RULE", before, examined, who, by.note());
        publish.publish(desk.lock(id), version, who);
        return id;
    }

    /** Gives a draft on its way back to its author, because what it tells is no longer so; what is public already is not touched. */
    @Transactional
    public void giveBack(UUID record, String reason, String job) {
        var before = desk.lock(record);
        if (before.live() == null && before.state().mayBecome(RecordState.RETURNED)) {
            acts.save("RECORD_RETURNED", before, before.to(RecordState.RETURNED), Who.system(job), reason);
            desk.keep(desk.working(before).returned());
        }
    }

    public void withdraw(UUID record, String reason, SignedIn.Officer officer) {
        end.withdraw(record, reason, officer);
    }

    /** The same where the law leaves nothing to decide. */
    @Transactional
    public void withdraw(UUID record, String reason, String job) {
        end.end(desk.lock(record), RecordState.WITHDRAWN, "RECORD_WITHDRAWN", reason, Who.system(job));
    }

    public Shown require(UUID record) {
        var file = desk.require(record);
        return new Shown(file.id(), file.state(), file.indexNo());
    }

    /** As the facets of a record of results are; {@code category} is a code of the catalogue. */
    public static Content.Facets facets(String category, boolean naturalPerson) {
        return new Content.Facets(category, "99", "23", naturalPerson ? "01" : "02", naturalPerson ? "99" : "12");
    }

    private static Officer officer(Person person) {
        return new Officer(person.account(), person.name());
    }
}
