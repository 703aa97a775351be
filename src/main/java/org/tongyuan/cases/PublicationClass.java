package org.tongyuan.cases;

import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;

/** How results of a profile may become public. None is published by itself: a review always comes first (条例, art. 17). */
@LegalBasis("政府信息公开条例, art. 17")
@LegalBasis("行政许可法, art. 40")
public enum PublicationClass {
    /** Grants are published after review; a reviewed class rule may release those whose scan is clean. Refusals are not. */
    GRANTS_AFTER_REVIEW("准予的，经审查后公开，自然人信息隐去；不予的不公开"),
    /** Only with a cited basis for each publication: benefits, household and medical results. */
    ONLY_WITH_BASIS("不逐件公开；有明确依据的，经审查后公开"),
    NOT_PUBLISHED("不公开");

    private final String label;

    PublicationClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static PublicationClass of(ProcedureProfile profile) {
        return switch (profile) {
            case LICENCE -> GRANTS_AFTER_REVIEW;
            case CONFIRMATION, BENEFIT, REWARD, FILING -> ONLY_WITH_BASIS;
            case ADJUDICATION, PUBLIC_SERVICE, ENQUIRY -> NOT_PUBLISHED;
        };
    }
}
