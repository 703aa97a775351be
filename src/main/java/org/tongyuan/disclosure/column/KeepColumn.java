package org.tongyuan.disclosure.column;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Opens a column, gives it to an agency, changes what it shows, and ends it: the authority in charge of disclosure does. */
@UseCase
class KeepColumn {

    private final SiteColumns columns;
    private final CheckLimits limits;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final Journal journal;
    private final LegalTime time;

    KeepColumn(
            SiteColumns columns,
            CheckLimits limits,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            Journal journal,
            LegalTime time) {
        this.columns = columns;
        this.limits = limits;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.journal = journal;
        this.time = time;
    }

    /** What is said of a column. */
    record Text(String name, String about, ColumnKind kind, UUID owner, int limitDays, SiteColumn.Shows shows) {}

    /** {@code on}: the day from which the public sees it, today or later. */
    @Transactional
    void open(String code, Text text, LocalDate on, SignedIn.Officer officer) {
        mustKeep(officer);
        mustBeRight(text);
        if (on.isBefore(time.today())) {
            throw new RuleBroken("disclosure.column.past");
        }
        if (columns.find(code).isPresent()) {
            throw new RuleBroken("disclosure.column.code-taken", code);
        }
        var column = new SiteColumn(
                Ids.next(),
                code,
                text.name(),
                text.about(),
                text.kind(),
                text.owner(),
                text.limitDays(),
                text.shows(),
                on,
                null,
                0);
        columns.insert(column);
        record("COLUMN_OPENED", column, officer);
    }

    @Transactional
    void change(String code, Text text, SignedIn.Officer officer) {
        mustKeep(officer);
        mustBeRight(text);
        var before = mustBeOpen(code);
        var now = before.changed(text.name(), text.about(), text.kind(), text.owner(), text.limitDays(), text.shows());
        if (now.equals(before)) {
            return;
        }
        columns.save(now);
        record("COLUMN_CHANGED", now, officer);
    }

    @Transactional
    void end(String code, String reason, SignedIn.Officer officer) {
        mustKeep(officer);
        if (reason.isBlank()) {
            throw new RuleBroken("disclosure.column.reason");
        }
        var now = mustBeOpen(code).ended(new SiteColumn.End(time.today(), reason.strip()));
        columns.save(now);
        record("COLUMN_ENDED", now, officer);
    }

    boolean keeps(SignedIn.Officer officer) {
        return officer.may(Permission.DISCLOSURE_HANDLE) && publishers.isInCharge(officer.agencyId());
    }

    private void mustKeep(SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_HANDLE);
        if (!keeps(officer)) {
            throw new NotAllowed("DISCLOSURE_COLUMNS", "disclosure.column.not-in-charge");
        }
    }

    private void mustBeRight(Text text) {
        publishers.require(text.owner());
        mustBeKnown(text.shows());
        int most = limits.most(text.kind());
        if (text.limitDays() < 1 || text.limitDays() > most) {
            throw new RuleBroken("disclosure.column.limit", text.kind().label(), most);
        }
    }

    /** A code that the catalogue does not know would show nothing for ever. */
    private void mustBeKnown(SiteColumn.Shows shows) {
        boolean known = (shows.category().isEmpty()
                        || catalogue.category(shows.category()).isPresent())
                && (shows.topic().isEmpty() || catalogue.has(Facet.TOPIC, shows.topic()))
                && (shows.genre().isEmpty() || catalogue.has(Facet.GENRE, shows.genre()));
        if (!known) {
            throw new RuleBroken("disclosure.column.shows");
        }
    }

    private SiteColumn mustBeOpen(String code) {
        var column = columns.require(code);
        if (!column.isOpen()) {
            throw new RuleBroken("disclosure.column.ended");
        }
        return column;
    }

    private void record(String act, SiteColumn column, SignedIn.Officer officer) {
        journal.record(Entry.of(
                        officer.actor(),
                        act,
                        new Subject("site-column", column.id().toString()),
                        time.now())
                .with("code", column.code())
                .with("owner", column.ownerId().toString())
                .with("limitDays", Integer.toString(column.limitDays())));
    }
}
