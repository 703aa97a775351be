package org.tongyuan.cases.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.forbearance.GrantedForbearances;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** What the pages of reviews show: everything to reviewers, to an agency the signed sheets of its own cases. */
@Component
class ReviewPages {

    private final ReviewRounds rounds;
    private final ReviewSheets sheets;
    private final ReviewReplies replies;
    private final Handlers handlers;
    private final Cases cases;
    private final Around around;

    ReviewPages(
            ReviewRounds rounds,
            ReviewSheets sheets,
            ReviewReplies replies,
            Handlers handlers,
            Cases cases,
            Around around) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.replies = replies;
        this.handlers = handlers;
        this.cases = cases;
        this.around = around;
    }

    /** What pages need beside the rows. */
    @Component("reviewPagesAround")
    record Around(ReviewCriteria criteria, Agencies agencies, GrantedForbearances forgiven, LegalTime time) {}

    /** The rounds, or with {@code reviews} false an agency's own signed sheets. */
    record ListPage(boolean reviews, List<ReviewRound> rounds, List<ReviewSheet> own, Map<UUID, String> names) {}

    /** A round with its sheets and sums. */
    record RoundPage(
            ReviewRound of,
            List<ReviewSheet> sheets,
            RoundTally tally,
            List<ReviewCriteria.Grade> grades,
            String gradesSource,
            Map<UUID, String> names) {

        public boolean closable() {
            return of.closed() == null && sheets.stream().allMatch(s -> s.signed() != null);
        }
    }

    /** The sheets that a figure stands for, and what it says of them. */
    record FigurePage(
            ReviewRound of,
            List<ReviewSheet> sheets,
            @Nullable Criterion criterion,
            CaseFilter filter,
            Map<UUID, String> names) {}

    /**
     * A sheet as somebody sees it.
     *
     * @param part what they did in the case, null when nothing
     * @param answers whether they speak for its agency
     * @param forgiven what was granted forbearance in the case
     */
    record SheetPage(
            ReviewSheet of,
            String agency,
            boolean reviews,
            @Nullable String part,
            boolean answers,
            List<Reply> replies,
            List<GrantedForbearances.Granted> forgiven,
            LocalDate today) {

        /** Whether the form of the scores is offered. */
        public boolean scorable() {
            return reviews && part == null && of.signed() == null;
        }

        public boolean said(String kind) {
            return replies.stream().anyMatch(r -> r.kind().name().equals(kind));
        }

        /** An answer after the day is still one. */
        public boolean late(Reply reply) {
            var signed = of.signed();
            return reply.kind() == Reply.Kind.ANSWER
                    && signed != null
                    && signed.answerBy() != null
                    && LegalTime.dateOf(reply.at()).isAfter(signed.answerBy());
        }
    }

    LocalDate today() {
        return around.time().today();
    }

    List<Agency> agencies() {
        return around.agencies().all();
    }

    private Map<UUID, String> names() {
        return agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    ListPage list(SignedIn.Officer who) {
        boolean reviews = who.may(Permission.CASE_FILE_REVIEW);
        return new ListPage(
                reviews,
                reviews ? rounds.all() : List.of(),
                reviews ? List.of() : sheets.signedOf(who.agencyId()),
                names());
    }

    RoundPage round(String number) {
        var round = rounds.require(number);
        var all = sheets.of(round.id());
        var grades = around.criteria().grades();
        return new RoundPage(
                round,
                all,
                RoundTally.of(
                        all, grades.stream().map(ReviewCriteria.Grade::name).toList()),
                grades,
                around.criteria().gradesSource(),
                names());
    }

    String population(String number) {
        return rounds.populationOf(rounds.require(number).id());
    }

    FigurePage figure(String number, CaseFilter filter) {
        var round = rounds.require(number);
        var all = sheets.of(round.id());
        var criterion = all.stream()
                .flatMap(s -> s.lines().stream())
                .map(SheetLine::of)
                .filter(c -> c.key().equals(filter.criterion()))
                .findFirst()
                .orElse(null);
        return new FigurePage(round, all.stream().filter(filter::takes).toList(), criterion, filter, names());
    }

    SheetPage sheet(UUID id, SignedIn.Officer who) {
        var sheet = sheets.require(id);
        boolean reviews = who.may(Permission.CASE_FILE_REVIEW);
        boolean own = sheet.signed() != null && sheet.head().agencyId().equals(who.agencyId());
        if (!reviews && !own) {
            throw new NotFound("review sheet " + id);
        }
        return new SheetPage(
                sheet,
                around.agencies().require(sheet.head().agencyId()).name(),
                reviews,
                handlers.partOf(who, cases.require(sheet.head().caseId())).orElse(null),
                own && who.may(Permission.CASE_DECIDE),
                replies.of(List.of(id)),
                around.forgiven().of(sheet.head().caseId()),
                today());
    }
}
