package org.tongyuan.documents.wording;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.RuleBroken;

/** Trial prints of words with facts of nobody. */
@Component
class TrialPrints {

    private final Wordings wordings;
    private final WordingForms forms;
    private final WordingPages pages;
    private final ObjectProvider<Proofs> proofs;

    /** The press sets letters in the words kept here, so it is asked for late. */
    TrialPrints(Wordings wordings, WordingForms forms, WordingPages pages, ObjectProvider<Proofs> proofs) {
        this.wordings = wordings;
        this.forms = forms;
        this.pages = pages;
        this.proofs = proofs;
    }

    byte[] of(UUID id) {
        Wording wording = wordings.require(id);
        var problems = WordingText.parse(wording.body()).problems();
        if (!problems.isEmpty()) {
            throw new RuleBroken("letter.wording.unreadable", String.join("；", problems));
        }
        return proofs.getObject()
                .proof(
                        wording.template(),
                        forms.letter(wording.template()).title(),
                        pages.agencyName(wording.agencyId()),
                        wording.body(),
                        forms.samples());
    }
}
