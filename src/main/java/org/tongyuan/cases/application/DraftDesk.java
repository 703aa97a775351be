package org.tongyuan.cases.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Lays out the citizen's own draft with its item and files, as every page of the application needs it. */
@Component
class DraftDesk {

    /** A draft with what belongs to it. */
    record Open(Draft draft, ItemVersion item, DraftTasks tasks) {

        public String href() {
            return "/my/drafts/" + draft.id();
        }

        String nextAfterApplicant() {
            return item.form() == null || draft.formDone() ? href() : href() + "/form";
        }
    }

    private final Drafts drafts;
    private final Trays trays;
    private final DraftLayout layout;
    private final CurrentUser user;
    private final LegalTime time;
    private final Words words;

    DraftDesk(Drafts drafts, Trays trays, DraftLayout layout, CurrentUser user, LegalTime time, Words words) {
        this.drafts = drafts;
        this.trays = trays;
        this.layout = layout;
        this.user = user;
        this.time = time;
        this.words = words;
    }

    /** The draft, also after it was handed in. */
    Open open(UUID id) {
        return laidOut(drafts.require(id, user.citizen()));
    }

    /** The draft while it can still be changed. */
    Open requireOpen(UUID id) {
        Draft draft = drafts.require(id, user.citizen());
        if (draft.caseNumber() != null) {
            throw new RuleBroken("citizen.draft.submitted", draft.caseNumber());
        }
        return laidOut(draft);
    }

    Open laidOut(Draft draft) {
        return layout.of(draft);
    }

    /** The version in force when it is another than the draft's. */
    @Nullable
    ItemVersion newerThan(Open open) {
        return layout.newerThan(open.draft());
    }

    @Transactional
    void discard(Draft draft) {
        drafts.discard(draft, time.now());
        trays.empty(draft.id(), time.now());
    }

    String say(String key, Object... args) {
        return words.of(key, args);
    }
}
