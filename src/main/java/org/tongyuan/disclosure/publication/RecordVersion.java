package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** One version of a record with who wrote it and what was recorded on its way to the public. */
record RecordVersion(
        UUID recordId,
        int number,
        Content content,
        List<Officer> authors,
        @Nullable SourceCheck sourceCheck,
        @Nullable Referral referral,
        @Nullable Review review,
        @Nullable Approval approval,
        @Nullable Instant publishedAt) {

    RecordVersion {
        authors = List.copyOf(authors);
    }

    /** Who did something, by account and by name as it was then. */
    record Officer(UUID account, String name) {}

    /** Who has to publish it by art. 10, and with whom it was coordinated by art. 11. */
    record SourceCheck(HolderRule rule, String note, Officer by, LocalDate on) {}

    /** To whom the question was put whether it may be public. */
    record Referral(String to, LocalDate on) {}

    /** What the reviewer came to, on which basis. */
    record Review(Conclusion conclusion, String basis, Officer by, LocalDate on) {}

    /** Who decided that it goes public. */
    record Approval(Officer by, LocalDate on) {}

    /** What a review can end with. */
    enum Conclusion {
        PUBLIC("可以公开"),
        NOT_PUBLIC("不予公开");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static RecordVersion draft(UUID record, int number, Content content, List<Officer> authors) {
        return new RecordVersion(record, number, content, authors, null, null, null, null, null);
    }

    /** Written anew, so what was checked and examined before counts no more. */
    RecordVersion rewritten(Content now, Officer by) {
        var all = new LinkedHashSet<>(authors);
        all.add(by);
        return draft(recordId, number, now, List.copyOf(all));
    }

    /** Something was blanked out; whoever did that has not written it. */
    RecordVersion masked(Content now) {
        return new RecordVersion(recordId, number, now, authors, sourceCheck, referral, review, approval, publishedAt);
    }

    RecordVersion checked(SourceCheck check) {
        return new RecordVersion(recordId, number, content, authors, check, null, null, null, null);
    }

    RecordVersion referred(Referral to) {
        return new RecordVersion(recordId, number, content, authors, sourceCheck, to, null, null, null);
    }

    @LegalBasis("政府信息公开条例, art. 17")
    RecordVersion reviewed(Review concluded) {
        mustNotBeAuthor(concluded.by().account(), "disclosure.review.own");
        if (concluded.basis().isBlank()) {
            throw new RuleBroken("disclosure.review.no-basis");
        }
        return new RecordVersion(recordId, number, content, authors, sourceCheck, referral, concluded, null, null);
    }

    RecordVersion approved(Approval given) {
        mustNotBeAuthor(given.by().account(), "disclosure.approval.own");
        return new RecordVersion(recordId, number, content, authors, sourceCheck, referral, review, given, null);
    }

    /** The hard gate: without check, review and approval nothing becomes public, whatever the state says. */
    @LegalBasis("政府信息公开条例, art. 17")
    @LegalBasis("保守国家秘密法, art. 35")
    RecordVersion published(Instant at) {
        if (sourceCheck == null || approval == null || review == null || review.conclusion() != Conclusion.PUBLIC) {
            throw new RuleBroken("disclosure.publish.not-examined");
        }
        mustNotBeAuthor(review.by().account(), "disclosure.review.own");
        mustNotBeAuthor(approval.by().account(), "disclosure.approval.own");
        return new RecordVersion(recordId, number, content, authors, sourceCheck, referral, review, approval, at);
    }

    /** Takes it back for another try: what was checked and examined is kept in the timeline, not in the version. */
    RecordVersion returned() {
        return draft(recordId, number, content, authors);
    }

    void mustNotBeAuthor(UUID account, String message) {
        if (isAuthor(account)) {
            throw new RuleBroken(message);
        }
    }

    boolean isAuthor(UUID account) {
        return authors.stream().anyMatch(a -> a.account().equals(account));
    }

    /** Their names, in the order in which they wrote. */
    public String authorNames() {
        return String.join("、", authors.stream().map(Officer::name).toList());
    }
}
