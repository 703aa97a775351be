package org.tongyuan.cases.note;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.cases.counter.Parties;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Writes a note on a case. It cannot be changed afterwards; a second note says what the first should have said. */
@UseCase
public class WriteNote {

    /** In characters. */
    public static final int LONGEST = 1_000;

    private final CaseView view;
    private final Notes notes;
    private final CounterJournal journal;
    private final LegalTime time;

    WriteNote(CaseView view, Notes notes, CounterJournal journal, LegalTime time) {
        this.view = view;
        this.notes = notes;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void write(String number, String text, SignedIn.Officer who) {
        var c = view.seen(number, who);
        if (!Parties.handles(who)) {
            throw new NotAllowed("NOTE");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RuleBroken("case.note.length", LONGEST);
        }
        var at = time.now();
        var note = new Note(Ids.next(), c.head().id(), text.strip(), at, who.accountId(), who.name(), who.agencyName());
        notes.add(note);
        journal.record(
                journal.entry(who, "CASE_NOTE_WRITTEN", "note", note.id(), at).with("number", number),
                "note",
                note.id());
    }
}
