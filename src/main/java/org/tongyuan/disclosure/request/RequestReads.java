package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** Reads one request with all that belongs to it, for those who may see it. */
@Component
class RequestReads {

    private static final List<String> ORDER =
            List.of(RequestClock.REPLY, RequestClock.CORRECTION_NOTICE, RequestClock.CORRECTION, RequestClock.FEE);

    private final Requests requests;
    private final RequestParts parts;
    private final Replies replies;
    private final RequestFiles files;
    private final RequestRights rights;
    private final Around around;

    RequestReads(
            Requests requests,
            RequestParts parts,
            Replies replies,
            RequestFiles files,
            RequestRights rights,
            Around around) {
        this.requests = requests;
        this.parts = parts;
        this.replies = replies;
        this.files = files;
        this.rights = rights;
        this.around = around;
    }

    /** What a view takes from other modules. */
    @Component
    record Around(
            Agencies agencies,
            Persons persons,
            Calendars calendars,
            Letters letters,
            LetterTexts texts,
            Joins joins,
            ReplyExaminations examinations,
            LegalTime time) {}

    RequestView seen(String number, SignedIn who) {
        return view(alone(number, who), who);
    }

    /** The request without its letters, history and files. */
    DisclosureRequest alone(String number, SignedIn who) {
        var r = requests.require(number);
        rights.mustSee(who, r);
        return r;
    }

    private RequestView view(DisclosureRequest r, SignedIn who) {
        var calendar = around.calendars().forRegion(r.head().regionCode());
        return new RequestView(
                r,
                around.agencies().require(r.head().agencyId()),
                around.persons().require(r.head().applicantId()),
                r.clocks().entrySet().stream()
                        .sorted(Comparator.comparingInt(e -> place(e.getKey())))
                        .map(e -> limit(e.getKey(), e.getValue(), calendar))
                        .toList(),
                lettersFor(r, who),
                parts.history(r.head().id()),
                replies.of(r.head().id()).orElse(null),
                who instanceof SignedIn.Citizen ? List.of() : files.of(r.head().id()),
                new RequestView.Together(
                        around.joins().leadOf(r.head().id()).orElse(null),
                        around.joins().numbersOf(r.head().id())),
                around.time().today());
    }

    /** The examination of its reply that counts; null where none was asked for. */
    @Nullable
    ReplyExamination examination(DisclosureRequest r) {
        return around.examinations().of(r.head().id()).orElse(null);
    }

    private static int place(String key) {
        int place = ORDER.indexOf(key);
        return place < 0 ? ORDER.size() : place;
    }

    private RequestView.Limit limit(String key, Clock clock, WorkCalendar calendar) {
        var reading = RequestClock.read(clock, calendar);
        var due = reading.due();
        return new RequestView.Limit(
                key,
                clock.name(),
                clock.legalBasis(),
                reading,
                due == null ? null : Remaining.of(around.time().today(), due, calendar),
                clock.deadline(calendar).reasons());
    }

    /** Applicants get those that were addressed to them; the reply once it is served. */
    private List<Letter> lettersFor(DisclosureRequest r, SignedIn who) {
        var all = new ArrayList<>(around.letters().of(RequestActing.subject(r)));
        // Answered together with another, the letter stands under that one.
        replies.of(r.head().id())
                .map(Replies.Reply::letter)
                .filter(id -> all.stream().noneMatch(l -> l.id().equals(id)))
                .ifPresent(id -> all.add(around.letters().require(id)));
        if (!(who instanceof SignedIn.Citizen)) {
            return all;
        }
        return all.stream()
                .filter(letter -> !around.texts().isToOthers(letter.title()))
                .filter(letter -> r.state() == RequestState.ENDED || !isReply(letter))
                .toList();
    }

    private static boolean isReply(Letter letter) {
        return letter.number().contains(LetterTexts.REPLY);
    }

    Letter letter(RequestView view, UUID id) {
        return view.letters().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id));
    }

    byte[] pdf(Letter letter) {
        return around.letters().pdf(letter.id());
    }

    byte[] ofd(Letter letter) {
        return around.letters().ofd(letter.id());
    }
}
