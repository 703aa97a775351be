package org.tongyuan.disclosure.advice;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.advice.PublicAdvice.Answer;
import org.tongyuan.disclosure.advice.PublicAdvice.Wording;
import org.tongyuan.disclosure.advice.PublicAdviceActs.Who;
import org.tongyuan.disclosure.publication.PublicWording;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Answers what was asked, or passes it to the agency whose matter it is. */
@UseCase
class AnswerPublicAdvice {

    static final int LONGEST = 5000;

    private final PublicAdvices advices;
    private final PublicAdviceDesk desk;
    private final PublicAdviceActs acts;

    AnswerPublicAdvice(PublicAdvices advices, PublicAdviceDesk desk, PublicAdviceActs acts) {
        this.advices = advices;
        this.desk = desk;
        this.acts = acts;
    }

    /**
     * The answer, and whether everybody sees it.
     *
     * @param wording title and question for everybody; null when it is not shown, and then {@code hiddenReason} is given
     * @param officeContacts phones and addresses in the answer were looked at and are an office's, which may be public
     */
    record Reply(
            String text,
            @Nullable Wording wording,
            @Nullable String hiddenReason,
            boolean officeContacts) {}

    @Transactional
    void answer(String number, Reply reply, SignedIn.Officer officer) {
        var before = advices.lock(number);
        desk.mustHandle(officer, before);
        before.mustBeOpen();
        if (reply.text().isBlank() || reply.text().length() > LONGEST) {
            throw new RuleBroken("disclosure.public-advice.answer", LONGEST);
        }
        var wording = reply.wording();
        var now = before.answered(new Answer(
                reply.text(),
                acts.today(),
                officer.accountId(),
                wording,
                wording == null ? reply.hiddenReason() : null));
        if (wording != null) {
            mustBePublic(wording, reply);
        }
        acts.save(
                "ADVICE_ANSWERED",
                now,
                Who.of(officer),
                wording == null ? "不公开：" + reply.hiddenReason() : "公开问题和答复",
                Map.of("shown", String.valueOf(wording != null)));
        desk.tellAsker(now, "您的咨询有了答复");
    }

    private static void mustBePublic(Wording wording, Reply reply) {
        if (wording.title().isBlank() || wording.title().length() > AskPublicAdvice.LONGEST_TITLE) {
            throw new RuleBroken("disclosure.public-advice.shown-title", AskPublicAdvice.LONGEST_TITLE);
        }
        if (wording.question().isBlank() || wording.question().length() > AskPublicAdvice.LONGEST) {
            throw new RuleBroken("disclosure.public-advice.shown-question", AskPublicAdvice.LONGEST);
        }
        mustBeClean(wording.title(), hit -> true, "disclosure.public-advice.personal-title");
        mustBeClean(wording.question(), hit -> true, "disclosure.public-advice.personal-question");
        mustBeClean(reply.text(), hit -> !hit.contact(), "disclosure.public-advice.personal-answer");
        if (!reply.officeContacts()) {
            mustBeClean(reply.text(), PublicWording.Hit::contact, "disclosure.public-advice.contact-answer");
        }
    }

    private static void mustBeClean(String text, Predicate<PublicWording.Hit> meant, String message) {
        String found = PublicWording.hits(text).stream()
                .filter(meant)
                .map(PublicWording.Hit::text)
                .collect(Collectors.joining("、"));
        if (!found.isEmpty()) {
            throw new RuleBroken(message, found);
        }
    }

    @Transactional
    void passOn(String number, @Nullable UUID passTo, String reason, SignedIn.Officer officer) {
        var before = advices.lock(number);
        desk.mustHandle(officer, before);
        before.mustBeOpen();
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.public-advice.reason");
        }
        if (passTo == null
                || passTo.equals(before.agencyId())
                || desk.answering().stream().noneMatch(a -> a.id().equals(passTo))) {
            throw new RuleBroken("disclosure.public-advice.pass");
        }
        var anew = DatedClock.start(desk.limit(), acts.today(), "转交有职责的机关", desk.calendarOf(passTo));
        var now = before.passedOn(passTo, anew);
        acts.save(
                "ADVICE_PASSED_ON",
                now,
                Who.of(officer),
                reason,
                Map.of("from", before.agencyId().toString()));
        desk.tellOffice(now, "转交来的公众咨询");
        desk.tellAsker(now, "您的咨询已转交有职责的机关");
    }

    /** Days count anew on a calendar that changed. */
    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        for (UUID id : advices.open()) {
            var before = advices.lock(id);
            var clock = before.clock().on(desk.calendarOf(before.agencyId()));
            if (!clock.equals(before.clock())) {
                acts.save(
                        "ADVICE_DATE_COMPUTED",
                        before.timed(clock),
                        Who.CALENDAR,
                        event.year() + " 年工作日历",
                        Map.of("due", String.valueOf(clock.dueOn())));
            }
        }
    }
}
