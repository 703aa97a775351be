package org.tongyuan.disclosure.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Reason;
import org.tongyuan.documents.Letter;

/** A request for information as other systems see it; {@code joinedInto} is the request with which it is answered, {@code joined} those answered with it. */
record RequestJson(
        String number,
        UUID agency,
        String agencyName,
        String state,
        String stateName,
        String channel,
        String applicant,
        String applicantKind,
        String wanted,
        String form,
        String way,
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer awaitingYear,
        boolean paused,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate endedOn,
        @Nullable Answer reply,
        @Nullable Charge fee,
        @Nullable String joinedInto,
        List<String> joined,
        List<Limit> clocks,
        List<Opinion> consultations,
        List<Paper> letters,
        List<Document> files,
        List<Step> acts) {

    /** The reply, {@code row} its row in the annual report. */
    record Answer(
            String type,
            String name,
            String article,
            String row,
            List<String> grounds,
            @Nullable LocalDate repliedOn,
            @Nullable LocalDate servedOn) {}

    /** {@code yuan} whole yuan. */
    record Charge(
            String tariff,
            int units,
            int yuan,
            LocalDate noticedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate paidOn) {}

    /** A limit with the reasons for its date. */
    record Limit(
            String key,
            String name,
            String basis,
            @Nullable LocalDate dueOn,
            @Nullable Integer awaitingYear,
            @Nullable LocalDate earliestOn,
            @Nullable LocalDate stoppedOn,
            boolean paused,
            List<Reason> reasons) {}

    record Opinion(
            UUID id,
            String kind,
            LocalDate sentOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable String answer,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate overruledOn,
            @Nullable LocalDate overrulingServedOn) {}

    record Paper(UUID id, String title, String number, LocalDate signedOn, String verify, String pdf) {}

    /** What was found for the request; {@code redactedFrom} is the document of which it is a redacted copy. Staff see them. */
    record Document(
            UUID id,
            String name,
            String mediaType,
            long size,
            @Nullable UUID redactedFrom) {}

    record Step(
            String act,
            String name,
            LocalDate onDay,
            Instant occurredAt,
            @Nullable String by) {}

    static final String PATH = "/api/v1/disclosure/requests/";

    static RequestJson of(RequestView view) {
        var r = view.of();
        var head = r.head();
        var limit = view.replyLimit();
        var outcome = r.outcome();
        var reading = limit == null ? null : limit.reading();
        return new RequestJson(
                head.number(),
                head.agencyId(),
                view.agency().name(),
                r.state().name(),
                r.state().label(),
                head.channel().name(),
                view.applicant().nameMasked(),
                head.kind().name(),
                r.wanted().text(),
                r.wanted().form().name(),
                r.wanted().way().name(),
                head.arrivedOn(),
                r.receivedOn(),
                reading == null ? null : reading.due(),
                reading == null ? null : reading.awaiting(),
                reading != null && reading.paused(),
                r.extendedOn(),
                outcome == null ? null : outcome.endedOn(),
                outcome == null ? null : answer(outcome, view.reply()),
                charge(r.fee()),
                view.together().lead(),
                view.together().parts(),
                view.limits().stream().map(RequestJson::limit).toList(),
                r.consultations().stream().map(RequestJson::opinion).toList(),
                view.letters().stream().map(l -> paper(head.number(), l)).toList(),
                view.files().stream()
                        .map(f -> new Document(f.id(), f.name(), f.mediaType(), f.size(), f.redactedFrom()))
                        .toList(),
                view.history().stream().map(RequestJson::step).toList());
    }

    private static Answer answer(Outcome o, Replies.@Nullable Reply reply) {
        return new Answer(
                o.type().name(),
                o.type().label(),
                o.type().article(),
                o.type().row().name(),
                reply == null
                        ? List.of()
                        : reply.grounds().stream().map(ReplyType::name).toList(),
                o.repliedOn(),
                o.servedOn());
    }

    private static @Nullable Charge charge(@Nullable Fee fee) {
        return fee == null
                ? null
                : new Charge(fee.tariff().name(), fee.units(), fee.yuan(), fee.noticedOn(), fee.dueOn(), fee.paidOn());
    }

    private static Limit limit(RequestView.Limit l) {
        var reading = l.reading();
        return new Limit(
                l.key(),
                l.name(),
                l.basis(),
                reading.due(),
                reading.awaiting(),
                reading.earliest(),
                reading.stopped(),
                reading.paused(),
                l.reasons());
    }

    private static Opinion opinion(Consultation c) {
        var answer = c.answer();
        var told = c.overruling();
        return new Opinion(
                c.id(),
                c.kind().name(),
                c.sentOn(),
                c.receivedOn(),
                c.dueOn(),
                answer == null ? null : answer.name(),
                c.endedOn(),
                told == null ? null : told.on(),
                told == null ? null : told.servedOn());
    }

    private static Paper paper(String number, Letter letter) {
        return new Paper(
                letter.id(),
                letter.title(),
                letter.number(),
                letter.signedOn(),
                "/verify/" + letter.verifyCode(),
                PATH + number + "/letters/" + letter.id() + ".pdf");
    }

    private static Step step(RequestRecord h) {
        return new Step(h.act().name(), h.act().label(), h.onDay(), h.occurred(), h.name());
    }
}
