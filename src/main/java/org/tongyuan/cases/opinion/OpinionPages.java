package org.tongyuan.cases.opinion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.NotFound;

/** What pages show of opinions; the case page asks {@code ${@caseOpinions.of(c)}}. */
@Component("caseOpinions")
public class OpinionPages {

    private final OpinionReads reads;
    private final CaseView view;
    private final Persons persons;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final CurrentUser user;

    OpinionPages(
            OpinionReads reads,
            CaseView view,
            Persons persons,
            Colleagues colleagues,
            Agencies agencies,
            CurrentUser user) {
        this.reads = reads;
        this.view = view;
        this.persons = persons;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.user = user;
    }

    /** The opinions of a case, and whether this officer may ask for more or take one back. */
    public record OfCase(List<Opinion> all, boolean mayAsk, LocalDate today) {

        public long open() {
            return all.stream().filter(Opinion::open).count();
        }

        public boolean late() {
            return all.stream().anyMatch(o -> o.open() && o.lateOn(today));
        }
    }

    /** The page on which one asks: the case, what was asked of it, whom one can ask and what one can let them read. */
    record Asking(CaseSnapshot c, OfCase made, List<Agency> agencies, List<CaseFile> files) {}

    /** One request with what this officer may see of its case and do about it. */
    record Open(
            Opinion of,
            String applicant,
            List<CaseFile> files,
            boolean seesCase,
            boolean mayAnswer,
            boolean mayWithdraw,
            LocalDate today) {}

    SignedIn.Officer officer() {
        return user.officer();
    }

    public OfCase of(CaseSnapshot c) {
        boolean may =
                !c.state().ended() && OpinionRights.mayAsk(officer(), c.head().agencyId());
        return new OfCase(reads.opinions().of(c.head().id()), may, today());
    }

    LocalDate today() {
        return reads.time().today();
    }

    Asking asking(String number) {
        var c = view.seen(number, officer());
        var made = of(c);
        return new Asking(
                c,
                made,
                made.mayAsk() ? askable(c) : List.of(),
                reads.files(c.head().id()));
    }

    /** Refuses those who may not ask before their form is looked at; the journal keeps it. */
    void mustAsk(String number) {
        reads.rights().mustAsk(officer(), OpinionRights.ASK, reads.cases().require(number));
    }

    private List<Agency> askable(CaseSnapshot c) {
        return colleagues.reviewers().stream()
                .map(Colleagues.Colleague::agencyId)
                .filter(id -> !id.equals(c.head().agencyId()))
                .distinct()
                .map(agencies::require)
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    Open open(UUID id) {
        var o = reads.opinions().require(id);
        var c = reads.cases().require(o.about().caseId());
        var who = officer();
        if (!reads.rights().sees(who, o, c)) {
            throw new NotFound("opinion " + id);
        }
        boolean readable = o.open() || o.answer() != null;
        return new Open(
                o,
                persons.require(o.about().applicantId()).nameMasked(),
                readable
                        ? reads.files(o.about().caseId()).stream()
                                .filter(f -> o.files().contains(f.id()))
                                .toList()
                        : List.of(),
                reads.rights().seesCase(who, c),
                OpinionRights.mayAnswer(who, o),
                o.open() && OpinionRights.mayAsk(who, o.fromAgencyId()),
                today());
    }

    CaseFile file(UUID id, UUID file) {
        return open(id).files().stream()
                .filter(f -> f.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + file));
    }

    List<Opinion> list(Opinions.Filter filter, int limit) {
        return reads.opinions().find(filter, limit);
    }
}
