package org.tongyuan.disclosure.results;

import java.util.Optional;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.PublicationClass;
import org.tongyuan.items.MatterType;
import org.tongyuan.platform.LegalBasis;

/** What a result is, by which it is decided how it may become public. */
@LegalBasis("行政许可法, art. 40")
@LegalBasis("行政处罚法, art. 48")
enum ResultKind {
    /** Grants only: a refusal is not published. */
    LICENCE("行政许可"),
    /** Only those with some social impact, which somebody has to judge. */
    PENALTY("行政处罚"),
    /** Benefits, confirmations, rewards and the like: not one by one, unless a basis is cited. */
    WITH_BASIS("其他办理结果");

    private final String label;

    ResultKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Empty for what is never published: refusals, adjudications, services and enquiries. */
    static Optional<ResultKind> of(CaseResult result, MatterType type) {
        if (!result.granted() || result.publication() == PublicationClass.NOT_PUBLISHED) {
            return Optional.empty();
        }
        if (result.publication() == PublicationClass.GRANTS_AFTER_REVIEW) {
            return Optional.of(LICENCE);
        }
        return Optional.of(type == MatterType.PENALTY ? PENALTY : WITH_BASIS);
    }
}
