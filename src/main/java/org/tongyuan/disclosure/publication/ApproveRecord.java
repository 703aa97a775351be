package org.tongyuan.disclosure.publication;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.disclosure.publication.RecordVersion.Approval;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Decides that what was examined goes public, at once or at a set time; who wrote it cannot. */
@UseCase
class ApproveRecord {

    private final RecordDesk desk;
    private final RecordRights rights;
    private final RecordActs acts;
    private final PublishVersion publish;

    ApproveRecord(RecordDesk desk, RecordRights rights, RecordActs acts, PublishVersion publish) {
        this.desk = desk;
        this.rights = rights;
        this.acts = acts;
        this.publish = publish;
    }

    /**
     * Never before an embargo of the version ends. Gives the index number when it went public at once.
     *
     * @param at when it shall go public; null for as soon as it may
     */
    @Transactional
    public Optional<String> approve(UUID id, @Nullable Instant at, SignedIn.Officer officer) {
        var before = desk.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_APPROVE, officer, before);
        before.mustBe(RecordState.APPROVAL);
        var version = desk.working(before);
        var by = new Officer(officer.accountId(), officer.name());
        var approved = version.approved(new Approval(by, desk.today()));
        desk.mustBeAnswered(version);
        Instant time = timeOf(version, at);
        if (time.isAfter(desk.now())) {
            var now = before.scheduled(time);
            acts.save("RECORD_SCHEDULED", before, now, Who.of(officer), "", Map.of("at", time.toString()));
            desk.record(approved);
            return Optional.empty();
        }
        return Optional.of(publish.publish(before, approved, Who.of(officer)));
    }

    private Instant timeOf(RecordVersion version, @Nullable Instant asked) {
        Instant embargo = version.content().notBefore();
        if (asked == null) {
            return embargo == null ? desk.now() : embargo;
        }
        if (embargo != null && asked.isBefore(embargo)) {
            throw new RuleBroken("disclosure.embargo");
        }
        return asked;
    }
}
