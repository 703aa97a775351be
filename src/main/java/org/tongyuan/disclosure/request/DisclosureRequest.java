package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/**
 * 政府信息公开申请: one application for information, with its limits and what was done about it. Days are legal days; acts change it in
 * place and its repository keeps it.
 */
final class DisclosureRequest {

    /** What does not change. */
    record Head(
            UUID id,
            String number,
            UUID agencyId,
            String regionCode,
            UUID applicantId,
            ApplicantKind kind,
            IntakeChannel channel,
            boolean oral,
            @Nullable String readingHelp,
            LocalDate arrivedOn,
            @Nullable UUID splitFrom,
            boolean test) {}

    private final Head head;
    private Wanted wanted;
    private RequestState state;
    private @Nullable LocalDate receivedOn;
    private final Map<String, Clock> clocks = new LinkedHashMap<>();
    private final List<Consultation> consultations = new ArrayList<>();
    private @Nullable Fee fee;
    private @Nullable Outcome outcome;
    private @Nullable LocalDate extendedOn;

    DisclosureRequest(Head head, Wanted wanted, RequestState state, @Nullable LocalDate receivedOn) {
        this.head = head;
        this.wanted = wanted;
        this.state = state;
        this.receivedOn = receivedOn;
    }

    /** As it was kept. */
    DisclosureRequest with(
            Map<String, Clock> kept,
            List<Consultation> asked,
            @Nullable Fee charged,
            @Nullable LocalDate extended,
            @Nullable Outcome how) {
        clocks.putAll(kept);
        consultations.addAll(asked);
        fee = charged;
        extendedOn = extended;
        outcome = how;
        return this;
    }

    public Head head() {
        return head;
    }

    public Wanted wanted() {
        return wanted;
    }

    public RequestState state() {
        return state;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public Map<String, Clock> clocks() {
        return Collections.unmodifiableMap(clocks);
    }

    public List<Consultation> consultations() {
        return Collections.unmodifiableList(consultations);
    }

    public @Nullable Fee fee() {
        return fee;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    Consultation consultation(UUID id) {
        return consultations.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation " + id));
    }

    void mustBe(RequestState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new RuleBroken("disclosure.request.state", state.label());
        }
    }

    /** What makes the reply's clock begin anew waits until everybody who was asked has answered. */
    void mustAskNobody() {
        if (consultations.stream().anyMatch(Consultation::open)) {
            throw new RuleBroken("disclosure.request.consulting");
        }
    }

    void received(LocalDate on, TimeLimits limits) {
        receivedOn = on;
        state = RequestState.IN_HAND;
        clocks.put(RequestClock.REPLY, Clock.start(limits.require("OGI_REPLY"), on, "收到政府信息公开申请"));
        clocks.put(
                RequestClock.CORRECTION_NOTICE, Clock.start(limits.require("OGI_CORRECTION_NOTICE"), on, "收到政府信息公开申请"));
    }

    /** A part of an application that was split has the limits of the whole; its one correction and its one extension count for it. */
    void receivedWith(DisclosureRequest whole) {
        receivedOn = whole.receivedOn;
        state = RequestState.IN_HAND;
        extendedOn = whole.extendedOn;
        for (String key : List.of(RequestClock.REPLY, RequestClock.CORRECTION_NOTICE, RequestClock.CORRECTION)) {
            Clock clock = whole.clocks.get(key);
            if (clock != null) {
                clocks.put(key, clock);
            }
        }
    }

    void change(RequestState to) {
        state = to;
    }

    void want(Wanted other) {
        wanted = other;
    }

    void charge(Fee asked) {
        fee = asked;
    }

    void run(String key, Clock clock) {
        clocks.put(key, clock);
    }

    Clock clock(String key) {
        Clock clock = clocks.get(key);
        if (clock == null) {
            throw new RuleBroken("disclosure.request.clock");
        }
        return clock;
    }

    boolean runs(String key) {
        return clocks.containsKey(key);
    }

    void stop(String key, LocalDate on, String reason) {
        Clock clock = clocks.get(key);
        if (clock != null) {
            clocks.put(key, clock.stop(on, reason));
        }
    }

    void pauseReply(LocalDate on, String reason) {
        run(RequestClock.REPLY, clock(RequestClock.REPLY).pause(on, reason));
    }

    void resumeReply(LocalDate on, String reason) {
        run(RequestClock.REPLY, clock(RequestClock.REPLY).resume(on, reason));
    }

    void restartReply(LocalDate on, String reason) {
        run(RequestClock.REPLY, clock(RequestClock.REPLY).restart(on, reason));
    }

    void ask(Consultation consultation) {
        consultations.add(consultation);
    }

    void replace(Consultation by) {
        consultations.replaceAll(c -> c.id().equals(by.id()) ? by : c);
    }

    /** The one extension that the law allows; null while there was none. */
    public @Nullable LocalDate extendedOn() {
        return extendedOn;
    }

    void extend(int days, LocalDate on, String reason) {
        extendedOn = on;
        run(RequestClock.REPLY, clock(RequestClock.REPLY).extend(days, on, reason));
    }

    /** Takes the days of consultations and fee from their clocks, on a calendar that changed. */
    void follow(WorkCalendar calendar) {
        consultations.replaceAll(c -> {
            Clock clock = clocks.get(RequestClock.ofOpinion(c.id()));
            return clock == null || !c.open() || c.receivedOn() == null
                    ? c
                    : c.reached(c.receivedOn(), RequestClock.due(clock, calendar));
        });
        Clock clock = clocks.get(RequestClock.FEE);
        if (fee != null && clock != null && fee.receivedOn() != null && fee.paidOn() == null) {
            fee = fee.reached(fee.receivedOn(), RequestClock.due(clock, calendar));
        }
    }

    /** Signed; it ends when it is served. */
    void reply(ReplyType type, LocalDate on) {
        outcome = new Outcome(type, on, null, null);
        state = RequestState.REPLIED;
    }

    void served(LocalDate on) {
        if (outcome == null) {
            throw new RuleBroken("disclosure.request.state", state.label());
        }
        outcome = new Outcome(outcome.type(), outcome.repliedOn(), on, on);
        close(on, "答复书送达");
    }

    /** Ends without a reply to what was asked. */
    void end(ReplyType type, LocalDate on) {
        outcome = new Outcome(type, null, null, on);
        close(on, type.label());
    }

    private void close(LocalDate on, String reason) {
        state = RequestState.ENDED;
        List.copyOf(clocks.keySet()).forEach(key -> stop(key, on, reason));
    }
}
