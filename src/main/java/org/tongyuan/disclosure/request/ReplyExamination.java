package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.PersonalDataCheck;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * 答复前的审查: what is to be answered and given out, examined by somebody other than who proposed it; what is unclear goes up, and the
 * reply's time runs on meanwhile.
 */
@LegalBasis("政府信息公开条例, art. 17")
record ReplyExamination(
        UUID id,
        UUID requestId,
        Proposal proposal,
        Signed proposed,
        @Nullable Referral referral,
        @Nullable Conclusion conclusion,
        List<Hit> hits) {

    /** What was examined; {@code reason} and {@code provided} empty where there is none. */
    record Proposal(ReplyType type, List<ReplyType> grounds, String reason, String provided, List<RequestFile> files) {

        static Proposal of(ReplyDraft draft) {
            return new Proposal(
                    draft.type(), draft.grounds(), plain(draft.reason()), plain(draft.provided()), draft.files());
        }

        /** The same kind on the same grounds, in the same words, with documents of the same content. */
        boolean isSameAs(Proposal other) {
            return type == other.type
                    && List.copyOf(grounds).equals(other.grounds)
                    && reason.equals(other.reason)
                    && provided.equals(other.provided)
                    && digests(files).equals(digests(other.files));
        }

        private static List<String> digests(List<RequestFile> files) {
            return files.stream().map(RequestFile::sha256).sorted().toList();
        }

        /** A browser sends other line ends than a program does. */
        private static String plain(@Nullable String text) {
            return text == null ? "" : text.strip().replace("\r\n", "\n");
        }
    }

    /** Who, and on which legal day. */
    record Signed(Actor by, @Nullable String name, LocalDate on) {

        static Signed of(By by) {
            return new Signed(by.actor(), by.name(), by.today());
        }

        public String shown() {
            return name == null ? by.id() : name;
        }
    }

    /** 报请确定: the authority in charge or the secrecy administration is asked by a letter of this number. */
    @LegalBasis("政府信息公开条例, art. 17")
    record Referral(
            String to,
            String number,
            String question,
            LocalDate on,
            @Nullable Answer answer) {

        /** Who answered by which letter, and the day of it. */
        record Answer(String by, String number, String text, LocalDate on) {}
    }

    /** How it ended. */
    enum Verdict {
        AGREED("同意按拟定的内容答复"),
        SENT_BACK("不同意，退回修改");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code basis} the article, and why it does or does not apply. */
    record Conclusion(Verdict verdict, String basis, Signed signed) {}

    /** What looks like personal data: {@code place} is PROVIDED, REASON or the SHA-256 of a document. */
    record Hit(
            UUID id,
            String place,
            String kind,
            String shown,
            @Nullable String reason,
            @Nullable String by,
            @Nullable LocalDate on) {

        static final String PROVIDED = "PROVIDED";
        static final String REASON = "REASON";

        public boolean isOpen() {
            return reason == null;
        }

        public String label() {
            return PersonalDataCheck.label(kind);
        }

        public String where() {
            return switch (place) {
                case PROVIDED -> "提供的信息";
                case REASON -> "理由";
                default -> "文件";
            };
        }
    }

    public boolean isOpen() {
        return conclusion == null;
    }

    public boolean isAgreed() {
        return conclusion != null && conclusion.verdict() == Verdict.AGREED;
    }

    public boolean waitsForAnswer() {
        return referral != null && referral.answer() == null;
    }

    public long unanswered() {
        return hits.stream().filter(Hit::isOpen).count();
    }

    void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleBroken("disclosure.examination.over");
        }
    }

    /** Whoever proposed the reply does not examine it. */
    void mustNotBeProposedBy(SignedIn who) {
        if (proposed.by().equals(who.actor())) {
            throw new RuleBroken("disclosure.examination.own");
        }
    }

    /** Whether this reply may be given by this person. */
    void mustAllow(ReplyDraft draft, SignedIn who) {
        var concluded = conclusion;
        if (concluded == null) {
            throw new RuleBroken("disclosure.examination.open");
        }
        if (concluded.verdict() != Verdict.AGREED) {
            throw new RuleBroken("disclosure.examination.sent-back");
        }
        if (!proposal.isSameAs(Proposal.of(draft))) {
            throw new RuleBroken("disclosure.examination.other");
        }
        if (concluded.signed().by().equals(who.actor())) {
            throw new RuleBroken("disclosure.examination.own-reply");
        }
    }
}
