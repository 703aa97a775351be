package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * Somebody else who is asked about a request. The reply's clock stands still from the day of sending to the day of the answer, or to the
 * day on which the time for it is over.
 *
 * @param party the third party's name, or the agency's
 * @param about which information and why they are asked
 * @param receivedOn the day their fifteen working days begin after, null until it is proved
 * @param overruling that it is disclosed against their will, null when it is not
 * @param unconcerned why a part of a split application does not touch their rights
 */
@LegalBasis("政府信息公开条例, art. 33(3)")
record Consultation(
        UUID id,
        Kind kind,
        String party,
        String about,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable LocalDate endedOn,
        @Nullable Overruling overruling,
        @Nullable String unconcerned) {

    /** Who it is, which decides what their silence means. */
    enum Kind {
        /** Silence is no consent: the agency decides by itself. */
        THIRD_PARTY("第三方", "OGI_THIRD_PARTY", "第三十二条"),
        /** Silence is consent. */
        CO_AUTHOR("共同制作机关", "OGI_CO_AUTHOR", "第三十四条"),
        /** No time is set by law for other agencies; the number is a setting. */
        OTHER_AGENCY("其他机关", "OGI_OTHER_AGENCY", "第三十三条第三款");

        private final String label;
        private final String limit;
        private final String article;

        Kind(String label, String limit, String article) {
            this.label = label;
            this.limit = limit;
            this.article = article;
        }

        public String label() {
            return label;
        }

        String limit() {
            return limit;
        }

        String article() {
            return article;
        }

        @LegalBasis("政府信息公开条例, art. 32")
        @LegalBasis("政府信息公开条例, art. 34")
        public String silenceMeans() {
            return switch (this) {
                case THIRD_PARTY -> "逾期未提出意见的，由本机关依法决定是否公开";
                case CO_AUTHOR -> "逾期未提出意见的，视为同意公开";
                case OTHER_AGENCY -> "逾期未提出意见的，由本机关依法决定";
            };
        }
    }

    /** What they said. */
    enum Answer {
        AGREES("同意公开"),
        OBJECTS("不同意公开"),
        SILENT("逾期未提出意见");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why they were overruled, the day of the letter, and the day and way it reached them. */
    @LegalBasis("政府信息公开条例, art. 32")
    record Overruling(LocalDate on, String why, @Nullable LocalDate servedOn, Replies.@Nullable Service service) {

        Overruling served(LocalDate day, Replies.Service how) {
            return new Overruling(on, why, day, how);
        }
    }

    public boolean open() {
        return endedOn == null;
    }

    Consultation reached(LocalDate on, @Nullable LocalDate due) {
        return new Consultation(
                id, kind, party, about, sentOn, on, due, answer, reason, endedOn, overruling, unconcerned);
    }

    Consultation answered(Answer as, @Nullable String why, LocalDate on) {
        return new Consultation(
                id, kind, party, about, sentOn, receivedOn, dueOn, as, why, on, overruling, unconcerned);
    }

    Consultation overruled(String why, LocalDate on) {
        return told(new Overruling(on, why, null, null));
    }

    Consultation told(Overruling how) {
        return new Consultation(
                id, kind, party, about, sentOn, receivedOn, dueOn, answer, reason, endedOn, how, unconcerned);
    }

    Consultation unconcerned(String why) {
        return new Consultation(
                id, kind, party, about, sentOn, receivedOn, dueOn, answer, reason, endedOn, overruling, why);
    }

    /** The same under another id: asked for the whole of an application, it counts for each of its parts. */
    Consultation copy(UUID as) {
        return new Consultation(
                as, kind, party, about, sentOn, receivedOn, dueOn, answer, reason, endedOn, overruling, unconcerned);
    }

    /** They object, and nothing has been told them about a disclosure against their will. */
    boolean objects() {
        return kind == Kind.THIRD_PARTY && answer == Answer.OBJECTS && overruling == null && unconcerned == null;
    }
}
