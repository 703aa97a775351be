package org.tongyuan.cases.joint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.application.TrayFile;
import org.tongyuan.cases.application.Trays;
import org.tongyuan.forms.Forms;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Lays out a citizen's own draft of a journey with its form and files, read once for a page. */
@Component
class JointDraftDesk {

    /** A draft with what belongs to it; {@code files} by the key of their material. */
    record Open(JointDraft draft, Journeys.Open journey, JointForm form, Map<String, List<TrayFile>> files) {

        /** Names of required materials without a file. */
        String lacking() {
            return form.materials().stream()
                    .filter(m -> m.needed() && !files.containsKey(m.material().key()))
                    .map(m -> m.material().name())
                    .collect(Collectors.joining("、"));
        }

        JointForm.Wanted material(String key) {
            return form.materials().stream()
                    .filter(m -> m.material().key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("material " + key));
        }
    }

    private final JointDrafts drafts;
    private final Journeys journeys;
    private final Forms forms;
    private final Trays trays;

    JointDraftDesk(JointDrafts drafts, Journeys journeys, Forms forms, Trays trays) {
        this.drafts = drafts;
        this.journeys = journeys;
        this.forms = forms;
        this.trays = trays;
    }

    /** While it can still be changed. */
    Open open(UUID id, SignedIn.Citizen owner) {
        var draft = drafts.require(id, owner);
        if (draft.jointNumber() != null) {
            throw new RuleBroken("case.joint.draft-submitted", draft.jointNumber());
        }
        return laidOut(draft);
    }

    Open laidOut(JointDraft draft) {
        var journey = journeys.find(draft.journey()).orElseThrow(() -> new NotFound("journey " + draft.journey()));
        String name = journey.journey().name();
        if (!journey.isOffered()) {
            throw new RuleBroken("case.joint.not-offered", name);
        }
        return new Open(
                draft,
                journey,
                JointForm.of(name + "申请表", journey.items(), forms),
                trays.of(draft.id()).stream().collect(Collectors.groupingBy(TrayFile::material)));
    }
}
