package org.tongyuan.disclosure.request;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Joins requests of one applicant to one agency, so that one letter answers all of them. Each keeps its own limits and its own place in
 * the annual report; the letter has to be in time for the earliest.
 */
@UseCase
class JoinRequests {

    private final RequestActing acting;
    private final Requests requests;
    private final Joins joins;

    JoinRequests(RequestActing acting, Requests requests, Joins joins) {
        this.acting = acting;
        this.requests = requests;
        this.joins = joins;
    }

    @Transactional
    void join(String number, String into, SignedIn who) {
        String leading = into.strip();
        if (leading.equals(number)) {
            throw new RuleBroken("disclosure.join.itself");
        }
        // Always locked in the same order, whoever is joined to whom.
        boolean first = number.compareTo(leading) < 0;
        var one = acting.begin(first ? number : leading, who, Permission.DISCLOSURE_HANDLE);
        var other = acting.begin(first ? leading : number, who, Permission.DISCLOSURE_HANDLE);
        var part = first ? one : other;
        var lead = first ? other : one;
        mustFit(part, lead);
        joins.join(part.head().id(), lead.head().id());
        By by = acting.by(who);
        acting.finish(part, RequestAct.JOIN, by, by.today(), "并入 " + leading + " 一并答复", Map.of("into", leading));
        acting.finish(lead, RequestAct.JOIN, by, by.today(), number + " 并入本件一并答复", Map.of("part", number));
    }

    private void mustFit(DisclosureRequest part, DisclosureRequest lead) {
        part.mustBe(RequestState.IN_HAND);
        lead.mustBe(RequestState.IN_HAND);
        part.mustAskNobody();
        if (!part.head().applicantId().equals(lead.head().applicantId())
                || !part.head().agencyId().equals(lead.head().agencyId())) {
            throw new RuleBroken("disclosure.join.other");
        }
        if (joins.leadOf(lead.head().id()).isPresent()
                || joins.leadOf(part.head().id()).isPresent()
                || !joins.openPartsOf(part.head().id()).isEmpty()) {
            throw new RuleBroken("disclosure.join.twice");
        }
    }

    @Transactional
    void separate(String number, SignedIn who) {
        var part = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        part.mustBe(RequestState.IN_HAND);
        if (joins.leadOf(part.head().id()).isEmpty()) {
            throw new RuleBroken("disclosure.join.none");
        }
        separate(part, "恢复单独办理", acting.by(who));
    }

    /** The lead ended without an answer: its parts go on by themselves. */
    void release(DisclosureRequest lead, By by) {
        for (UUID id : joins.openPartsOf(lead.head().id())) {
            separate(requests.lock(id), lead.head().number() + " 已结束，恢复单独办理", by);
        }
    }

    private void separate(DisclosureRequest part, String note, By by) {
        joins.separate(part.head().id());
        acting.finish(part, RequestAct.SEPARATE, by, by.today(), note);
    }
}
