package org.tongyuan.cases.forbearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/**
 * A request for forbearance, from its asking to the ruling and, after one objection, the second and last one.
 *
 * @param claims keys of the conditions that whoever asks says are met
 * @param rulings none, one, or with that on the objection two
 * @param objectUntil last day for the objection, null before a ruling or while that year's calendar is missing
 */
@LegalBasis("优化营商环境条例, art. 7")
record Forbearance(
        Head head,
        Story story,
        Set<String> claims,
        List<Ruling> rulings,
        @Nullable LocalDate objectUntil,
        @Nullable Objection objection,
        int version) {

    Forbearance {
        claims = Set.copyOf(claims);
        rulings = List.copyOf(rulings);
    }

    /** Whose error, asked by whom; {@code caseId} null when it was none of a case. */
    record Head(
            UUID id,
            String number,
            @Nullable UUID caseId,
            UUID personId,
            UUID agencyId,
            UUID askedBy,
            Instant askedAt) {}

    /** The error: {@code measure} the reform and its basis, {@code what} happened, its {@code harm}, and how it was {@code mended}. */
    record Story(String measure, LocalDate happenedOn, String what, String harm, String mended) {}

    /** What the person concerned says against the ruling. */
    record Objection(Instant at, String words) {}

    /** The first ruling; {@code until} is the last day for an objection, null when that day is not known yet. */
    Forbearance ruled(Ruling as, @Nullable LocalDate until) {
        if (!rulings.isEmpty()) {
            throw new RuleBroken("forbearance.first");
        }
        return new Forbearance(head, story, claims, List.of(as), until, null, version);
    }

    Forbearance objected(Objection as, UUID by) {
        if (!by.equals(head.personId())) {
            throw new RuleBroken("forbearance.not-person");
        }
        if (rulings.isEmpty()) {
            throw new RuleBroken("forbearance.open");
        }
        if (objection != null) {
            throw new RuleBroken("forbearance.objected");
        }
        if (objectUntil != null && LegalTime.dateOf(as.at()).isAfter(objectUntil)) {
            throw new RuleBroken("forbearance.objection-late", objectUntil);
        }
        return new Forbearance(head, story, claims, rulings, objectUntil, as, version);
    }

    /** The ruling on the objection, by somebody else; it is the last. */
    Forbearance reviewed(Ruling as) {
        if (objection == null) {
            throw new RuleBroken("forbearance.no-objection");
        }
        if (rulings.size() > 1) {
            throw new RuleBroken("forbearance.reviewed");
        }
        if (rulings.getFirst().byId().equals(as.byId())) {
            throw new RuleBroken("forbearance.another");
        }
        var both = new ArrayList<>(rulings);
        both.add(as);
        return new Forbearance(head, story, claims, both, objectUntil, objection, version);
    }

    /** The ruling that counts, null while there is none. */
    public @Nullable Ruling ruling() {
        return rulings.isEmpty() ? null : rulings.getLast();
    }

    /** Whether somebody must rule now, first or on an objection. */
    public boolean waits() {
        return rulings.isEmpty() || (objection != null && rulings.size() == 1);
    }

    public boolean objectable(LocalDate today) {
        return rulings.size() == 1 && objection == null && (objectUntil == null || !today.isAfter(objectUntil));
    }

    public String standing() {
        var ruling = ruling();
        if (ruling == null) {
            return "待认定";
        }
        return waits() ? "有异议，待复核" : ruling.result().label();
    }

    public String tone() {
        var ruling = ruling();
        return ruling == null || waits() ? "warn" : ruling.result().tone();
    }
}
