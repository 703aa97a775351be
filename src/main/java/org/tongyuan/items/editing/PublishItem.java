package org.tongyuan.items.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.version.Actors;
import org.tongyuan.items.version.InForce;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.Problem;
import org.tongyuan.items.version.PublicationRules;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** From draft to the version in force: a second person reviews, then it is published from a day on. */
@UseCase
class PublishItem {

    private final ItemVersions versions;
    private final InForce inForce;
    private final Forms forms;
    private final Journal journal;
    private final LegalTime time;

    PublishItem(ItemVersions versions, InForce inForce, Forms forms, Journal journal, LegalTime time) {
        this.versions = versions;
        this.inForce = inForce;
        this.forms = forms;
        this.journal = journal;
        this.time = time;
    }

    /** Two pairs of eyes: whoever wrote the draft last cannot review it. */
    @Transactional
    void review(UUID versionId, int version, Actor actor) {
        StoredVersion draft = versions.require(versionId);
        mustBe(draft, State.DRAFT, version);
        if (draft.createdBy().equals(Actors.text(actor))) {
            throw new RuleBroken("item.review.own-draft");
        }
        mustSatisfyRules(draft);
        versions.markReviewed(draft, time.now(), Actors.text(actor));
        record("ITEM_REVIEWED", draft, actor);
    }

    @Transactional
    void publish(UUID versionId, int version, LocalDate effectiveOn, Actor actor) {
        StoredVersion reviewed = versions.require(versionId);
        mustBe(reviewed, State.REVIEWED, version);
        mustSatisfyRules(reviewed);
        if (effectiveOn.isBefore(time.today())) {
            throw new RuleBroken("item.publish.past-day", effectiveOn);
        }
        versions.markPublished(reviewed, effectiveOn, time.now(), Actors.text(actor));
        if (!effectiveOn.isAfter(time.today())) {
            inForce.put(reviewed, Actors.text(actor));
        }
        record("ITEM_PUBLISHED", reviewed, actor);
    }

    /** Publishes what is in force already by an earlier decision, with the day from which it is. */
    @Transactional
    void adopt(UUID versionId, LocalDate effectiveOn, Actor actor) {
        StoredVersion reviewed = versions.require(versionId);
        versions.markPublished(reviewed, effectiveOn, time.now(), Actors.text(actor));
        inForce.put(reviewed, Actors.text(actor));
        record("ITEM_PUBLISHED", reviewed, actor);
    }

    private void mustSatisfyRules(StoredVersion version) {
        List<Problem> problems = PublicationRules.check(version.content(), forms);
        if (!problems.isEmpty()) {
            throw new RuleBroken("item.publish.problems", version.content().name(), problems.size());
        }
    }

    private static void mustBe(StoredVersion version, State state, int lock) {
        if (version.state() != state) {
            throw new RuleBroken(state == State.DRAFT ? "item.review.not-draft" : "item.publish.not-reviewed");
        }
        if (version.version() != lock) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private void record(String act, StoredVersion version, Actor actor) {
        journal.record(Entry.of(actor, act, new Subject("item", version.itemId().toString()), time.now())
                .with("version", version.id().toString())
                .with("hash", version.contentHash())
                .sealed(versions.seal(version.itemId())));
    }
}
