package org.tongyuan.disclosure.ownrecord;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** Reads one wish for correction with all that belongs to it, for those who may see it. */
@Component
class CorrectionReads {

    private final RecordCorrections corrections;
    private final CorrectionFiles files;
    private final CorrectionRights rights;
    private final CorrectionTexts texts;
    private final Around around;

    CorrectionReads(
            RecordCorrections corrections,
            CorrectionFiles files,
            CorrectionRights rights,
            CorrectionTexts texts,
            Around around) {
        this.corrections = corrections;
        this.files = files;
        this.rights = rights;
        this.texts = texts;
        this.around = around;
    }

    /** What a view takes from other modules. */
    @Component("ownRecordAround")
    record Around(Agencies agencies, Persons persons, Calendars calendars, Letters letters, LegalTime time) {}

    CorrectionView seen(String number, SignedIn who) {
        var c = corrections.require(number);
        rights.mustSee(who, c);
        return new CorrectionView(
                c,
                Stream.concat(Stream.of(c.agencyId()), c.had().stream())
                        .map(around.agencies()::require)
                        .collect(Collectors.toMap(Agency::id, Function.identity())),
                around.persons().require(c.head().applicantId()),
                promise(c),
                lettersFor(c, who),
                corrections.history(c.head().id()),
                files.of(c.head().id()));
    }

    private CorrectionView.Promise promise(RecordCorrection c) {
        var calendar = around.calendars().forRegion(c.regionCode());
        var reading = CorrectionClock.read(c.clock(), calendar);
        var today = around.time().today();
        var due = reading.due();
        return new CorrectionView.Promise(
                reading,
                c.clock().name(),
                c.clock().legalBasis(),
                due == null ? null : Remaining.of(today, due, calendar),
                c.clock().deadline(calendar).reasons(),
                today);
    }

    /** Applicants get those that were addressed to them; the decision once they have been told. */
    private List<Letter> lettersFor(RecordCorrection c, SignedIn who) {
        var all = around.letters().of(CorrectionSeals.subject(c.head().id()));
        if (!(who instanceof SignedIn.Citizen)) {
            return all;
        }
        var hidden = Stream.of(CorrectionTexts.Kind.values())
                .filter(k -> k == CorrectionTexts.Kind.HAND_OVER || (k.decides() && c.state() != CorrectionState.ENDED))
                .map(texts::title)
                .toList();
        return all.stream().filter(l -> !hidden.contains(l.title())).toList();
    }

    byte[] letter(String number, UUID id, SignedIn who) {
        return around.letters()
                .pdf(seen(number, who).letters().stream()
                        .filter(l -> l.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("letter " + id))
                        .id());
    }

    CorrectionFiles.Evidence file(String number, UUID id, SignedIn who) {
        var c = corrections.require(number);
        rights.mustSee(who, c);
        return files.require(c.head().id(), id);
    }
}
