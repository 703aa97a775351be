package org.tongyuan.standards.adoption;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.EditClauses;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.StandardState;
import org.tongyuan.standards.register.Standards;

/** Makes a province's standard out of a county's: its text becomes the province's, its clauses begin there as drafts. */
@Component
class ProvincialStandard {

    private static final String MARK = "P.";
    private static final int LONGEST_NUMBER = 40;

    private final Standards standards;
    private final StandardDifference clausesOf;
    private final Clauses clauses;
    private final EditClauses editClauses;
    private final Journal journal;
    private final LegalTime time;

    ProvincialStandard(
            Standards standards,
            StandardDifference clausesOf,
            Clauses clauses,
            EditClauses editClauses,
            Journal journal,
            LegalTime time) {
        this.standards = standards;
        this.clausesOf = clausesOf;
        this.clauses = clauses;
        this.editClauses = editClauses;
        this.journal = journal;
        this.time = time;
    }

    Standard make(Standard origin, String code, LocalDate day, Actor by) {
        String region = origin.region().substring(0, 2) + "0000";
        var made = new Standard(
                Ids.next(),
                code,
                origin.title(),
                "PROVINCE",
                region,
                origin.binding(),
                StandardState.PUBLISHED,
                null,
                day,
                null,
                null,
                0);
        if (standards.find(made.slug()).isPresent()) {
            throw new RuleBroken("standard.code-taken", code);
        }
        standards.insert(made);
        standards.addFirstMove(made, "由 " + origin.code() + " 经省专家评审上升为省级标准", time.now(), by);
        journal.record(Entry.of(by, "STANDARD_MADE_PROVINCIAL", MoveStandard.subject(made), time.now())
                .with("origin", origin.code()));
        clausesOf.newestOf(origin).stream()
                .filter(c ->
                        c.number().length() + MARK.length() <= LONGEST_NUMBER && !clauses.exists(MARK + c.number()))
                .forEach(c -> editClauses.draft(raised(c, made), by));
        return made;
    }

    private static ClauseContent raised(ClauseContent c, Standard made) {
        return new ClauseContent(
                MARK + c.number(),
                made.code(),
                c.title(),
                c.text(),
                c.basis(),
                c.kind(),
                c.applies(),
                c.expression(),
                c.severity(),
                c.message(),
                Level.PROVINCE,
                made.region(),
                null,
                null,
                c.from(),
                c.to(),
                c.samples());
    }
}
