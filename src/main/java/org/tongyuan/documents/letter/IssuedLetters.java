package org.tongyuan.documents.letter;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

@Component
class IssuedLetters implements Letters {

    private final LetterRegister register;
    private final LetterTemplates templates;
    private final LetterArchive archive;
    private final LetterJournal journal;
    private final ManyLetters many;

    IssuedLetters(
            LetterRegister register,
            ManyLetters many,
            LetterTemplates templates,
            LetterArchive archive,
            LetterJournal journal) {
        this.register = register;
        this.many = many;
        this.templates = templates;
        this.archive = archive;
        this.journal = journal;
    }

    /** The number is taken by the statement that writes the row, so that its counter is locked as briefly as the caller allows. */
    @Override
    @Transactional
    @LegalBasis("行政许可法, art. 32")
    public Letter issue(LetterRequest request) {
        LetterRow row = register.issue(prepared(request));
        journal.issued(row);
        return row.letter();
    }

    @Override
    @Transactional
    public List<Letter> issue(List<LetterRequest> requests) {
        var rows = many.issue(requests.stream().map(this::prepared).toList());
        rows.forEach(journal::issued);
        return rows.stream().map(LetterRow::letter).toList();
    }

    private LetterRegister.Issue prepared(LetterRequest request) {
        return new LetterRegister.Issue(
                request,
                Ids.next(),
                templates.version(request.template()),
                VerifyCode.next(),
                journal.agencyName(request.agencyId()),
                templates.json(request.facts()));
    }

    @Override
    public Entry sealedIn(Entry act) {
        return journal.sealedIn(act);
    }

    @Override
    public List<Letter> of(Subject subject) {
        return register.of(subject).stream().map(LetterRow::letter).toList();
    }

    @Override
    public List<Letter> ofAll(String kind, Collection<String> ids) {
        return register.ofAll(kind, ids).stream().map(LetterRow::letter).toList();
    }

    @Override
    public Letter require(UUID letterId) {
        return register.require(letterId).letter();
    }

    @Override
    public byte[] pdf(UUID letterId) {
        return archive.pdf(register.require(letterId));
    }

    @Override
    public byte[] ofd(UUID letterId) {
        return archive.ofd(register.require(letterId));
    }

    @Override
    @Transactional
    public void replace(UUID letterId, UUID replacementId) {
        LetterRow replacement = register.require(replacementId);
        if (letterId.equals(replacementId)
                || !register.replace(register.require(letterId).id(), replacementId, replacement.signedOn())) {
            throw new RuleBroken("letter.replaced.already");
        }
        journal.replaced(register.require(letterId), replacement);
    }
}
