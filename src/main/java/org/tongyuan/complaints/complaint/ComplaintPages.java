package org.tongyuan.complaints.complaint;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Window;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.Reason;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Letter;
import org.tongyuan.platform.NotFound;

/** Reads complaints for the pages of those who may see them. */
@Component
class ComplaintPages {

    /** A limit with what it says today. */
    record Limit(
            String name, @Nullable LocalDate dueOn, String left, boolean late, String basis, List<Reason> reasons) {}

    /** A complaint with what belongs to it; {@code page} is where the quoted thing is for whoever looks. */
    record View(
            Complaint of,
            Agency about,
            Agency handler,
            @Nullable Window window,
            String complainant,
            @Nullable String page,
            List<Limit> limits,
            List<Letter> letters,
            List<ComplaintActs.Line> history) {

        /** The limit that runs now, null when none does. */
        public @Nullable Limit running() {
            return of.running() == null || limits.isEmpty() ? null : limits.getLast();
        }
    }

    /** A line of a list. */
    record Row(Complaint of, Agency about, @Nullable Limit limit) {}

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ComplaintActs acts;
    private final ComplaintLetters letters;
    private final Quoted quoted;

    ComplaintPages(
            Complaints complaints, ComplaintDesk desk, ComplaintActs acts, ComplaintLetters letters, Quoted quoted) {
        this.complaints = complaints;
        this.desk = desk;
        this.acts = acts;
        this.letters = letters;
        this.quoted = quoted;
    }

    List<Agency> agencies() {
        return desk.agencies().all().stream()
                .filter(a -> a.regionCode().startsWith(desk.agencies().home().code()))
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    List<Window> windows() {
        return desk.agencies().windows();
    }

    String quotable() {
        return quoted.kinds();
    }

    View visible(String number, SignedIn who) {
        var c = complaints.require(number);
        desk.mustSee(who, c);
        return view(c, who instanceof SignedIn.Citizen);
    }

    /** For the system that has just taken it in, which may not be that of the agency that handles it. */
    View taken(String number) {
        return view(complaints.require(number), true);
    }

    /** For whoever holds number and code; which of them is wrong is not told apart. */
    Optional<View> byCode(String number, String code) {
        return complaints
                .find(number)
                .filter(c -> MessageDigest.isEqual(
                        c.head().code().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .map(c -> view(c, true));
    }

    private View view(Complaint c, boolean forComplainant) {
        var head = c.head();
        UUID window = head.about().windowId();
        var all = letters.letters().of(ComplaintActs.subject(c));
        return new View(
                c,
                desk.agencies().require(head.about().agencyId()),
                desk.agencies().require(head.handlerId()),
                window == null ? null : desk.agencies().window(window),
                letters.complainant(c),
                quoted.page(head.about().kind(), head.about().number()),
                limits(c),
                forComplainant
                        ? all.stream().filter(ComplaintLetters::isToComplainant).toList()
                        : all,
                acts.of(c));
    }

    private List<Limit> limits(Complaint c) {
        var found = new ArrayList<Limit>();
        found.add(limit(c, c.accept()));
        if (c.answer() != null) {
            found.add(limit(c, c.answer()));
        }
        return found;
    }

    private Limit limit(Complaint c, DatedClock clock) {
        var calendar = desk.calendar(c.head().regionCode());
        var now = clock.on(calendar);
        LocalDate today = acts.time().today();
        return new Limit(
                clock.clock().name(),
                now.dueOn(),
                now.text(today, calendar),
                now.isOver(today),
                clock.clock().legalBasis(),
                now.reasons(calendar));
    }

    List<Row> handled(SignedIn.Officer officer, boolean open) {
        return complaints.of(officer.agencyId(), open).stream().map(this::row).toList();
    }

    List<Row> own(SignedIn.Citizen citizen) {
        return complaints.by(citizen.personId()).stream().map(this::row).toList();
    }

    private Row row(Complaint c) {
        var running = c.running();
        return new Row(
                c, desk.agencies().require(c.head().about().agencyId()), running == null ? null : limit(c, running));
    }

    ResponseEntity<?> letter(View view, UUID id) {
        return Downloads.letter(require(view, id).title(), letters.letters().pdf(id));
    }

    ResponseEntity<?> letterAsOfd(View view, UUID id) {
        return Downloads.ofd(require(view, id).fileName(), letters.letters().ofd(id));
    }

    private static Letter require(View view, UUID id) {
        return view.letters().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + id));
    }
}
