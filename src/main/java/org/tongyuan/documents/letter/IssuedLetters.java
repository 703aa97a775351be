package org.tongyuan.documents.letter;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
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

    IssuedLetters(LetterRegister register, LetterTemplates templates, LetterArchive archive, LetterJournal journal) {
        this.register = register;
        this.templates = templates;
        this.archive = archive;
        this.journal = journal;
    }

    /** The number is taken by the statement that writes the row, so that its counter is locked as briefly as the caller allows. */
    @Override
    @Transactional
    @LegalBasis("行政许可法, art. 32")
    public Letter issue(LetterRequest request) {
        String version = templates.version(request.template());
        LetterRow row = register.issue(new LetterRegister.Issue(
                request,
                Ids.next(),
                version,
                VerifyCode.next(),
                journal.agencyName(request.agencyId()),
                templates.json(request.facts())));
        journal.issued(row);
        return row.letter();
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
