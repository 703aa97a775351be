package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.publication.ResultRecords.Examined;
import org.tongyuan.disclosure.publication.ResultRecords.Person;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Dates;

/**
 * A class rule 类别规则: licence grants of an agency or item whose scan is clean go public without being examined one by one, because the
 * class was examined, by others than its author.
 */
@LegalBasis("政府信息公开条例, art. 17")
record ClassRule(
        UUID id,
        Text text,
        Person author,
        LocalDate draftedOn,
        @Nullable Review review,
        @Nullable Approval approval,
        @Nullable End end,
        int version) {

    /**
     * What the rule says.
     *
     * @param agencyId null for every agency of the region
     * @param itemCode null for every licence of the agency
     * @param assessment the impact assessment for the class (个人信息保护法, art. 55)
     */
    record Text(
            String name,
            @Nullable UUID agencyId,
            @Nullable String itemCode,
            String basis,
            String masking,
            String assessment,
            LocalDate from,
            LocalDate until) {}

    /** The conclusion of the secrecy review: such results may be public, on this basis. */
    record Review(Person by, String basis, LocalDate on) {}

    /** The head of the disclosure office lets it take effect. */
    record Approval(Person by, LocalDate on) {}

    /** Nothing is released by it any more. */
    record End(String by, String reason, LocalDate on) {}

    ClassRule reviewed(Review concluded) {
        mustBeOpen(review == null);
        mustNotBeAuthor(concluded.by(), "disclosure.rule.review-own");
        if (concluded.basis().isBlank()) {
            throw new RuleBroken("disclosure.review.no-basis");
        }
        return new ClassRule(id, text, author, draftedOn, concluded, null, null, version);
    }

    ClassRule approved(Approval given) {
        if (review == null) {
            throw new RuleBroken("disclosure.rule.not-reviewed");
        }
        mustBeOpen(approval == null);
        mustNotBeAuthor(given.by(), "disclosure.rule.approve-own");
        return new ClassRule(id, text, author, draftedOn, review, given, null, version);
    }

    ClassRule ended(End how) {
        mustBeOpen(true);
        if (how.reason().isBlank()) {
            throw new RuleBroken("disclosure.reason.missing");
        }
        return new ClassRule(id, text, author, draftedOn, review, approval, how, version);
    }

    private void mustBeOpen(boolean fresh) {
        if (end != null || !fresh) {
            throw new RuleBroken(
                    "disclosure.rule.not-in-this-state", stateOn(null).label());
        }
    }

    private void mustNotBeAuthor(Person person, String message) {
        if (person.account().equals(author.account())) {
            throw new RuleBroken(message);
        }
    }

    /** Where a rule stands. */
    enum State {
        DRAFT("待审查", "info"),
        REVIEWED("待批准", "info"),
        NOT_YET("尚未生效", "neutral"),
        IN_FORCE("生效中", "good"),
        OVER("已到期", "neutral"),
        ENDED("已停用", "neutral");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** {@code today} null where its term does not matter. */
    State stateOn(@Nullable LocalDate today) {
        if (end != null) {
            return State.ENDED;
        }
        if (approval == null) {
            return review == null ? State.DRAFT : State.REVIEWED;
        }
        if (today != null && today.isBefore(text.from())) {
            return State.NOT_YET;
        }
        return today != null && today.isAfter(text.until()) ? State.OVER : State.IN_FORCE;
    }

    /** Never without a recorded reviewer, and nothing that tells of a person's household, health or need. */
    boolean releases(QueuedResult q, LocalDate today, boolean sensitive) {
        return review != null
                && !sensitive
                && stateOn(today) == State.IN_FORCE
                && q.kind() == ResultKind.LICENCE
                && q.held() == null
                && (text.agencyId() == null || text.agencyId().equals(q.agencyId()))
                && (text.itemCode() == null || text.itemCode().equals(q.itemCode()));
    }

    Examined examined() {
        if (review == null || approval == null) {
            throw new RuleBroken("disclosure.rule.not-reviewed");
        }
        return new Examined(
                author,
                review.by(),
                "按类别规则“" + text.name() + "”：" + review.basis(),
                review.on(),
                approval.by(),
                approval.on(),
                "类别规则“" + text.name() + "”，审查：" + review.by().name() + "，批准："
                        + approval.by().name());
    }

    /** What the record says about why nobody examined it alone. */
    String sentence(Dates dates) {
        if (review == null || approval == null) {
            throw new RuleBroken("disclosure.rule.not-reviewed");
        }
        return "公开审查：按类别规则“" + text.name() + "”公开，规则由" + review.by().name() + "于" + dates.day(review.on()) + "审查，"
                + approval.by().name() + "于" + dates.day(approval.on()) + "批准";
    }
}
