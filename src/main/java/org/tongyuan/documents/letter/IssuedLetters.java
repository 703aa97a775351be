package org.tongyuan.documents.letter;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;

@Component
class IssuedLetters implements Letters {

    private static final int MAX_NUMBER = 99_999;

    private final LetterRegister register;
    private final LetterTemplates templates;
    private final LetterArchive archive;
    private final LetterJournal journal;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;

    IssuedLetters(
            LetterRegister register,
            LetterTemplates templates,
            LetterArchive archive,
            LetterJournal journal,
            Numbers numbers,
            ApplicationEventPublisher events) {
        this.register = register;
        this.templates = templates;
        this.archive = archive;
        this.journal = journal;
        this.numbers = numbers;
        this.events = events;
    }

    /** The number is taken just before the row is written, so that its counter is locked as briefly as the caller allows. */
    @Override
    @Transactional
    @LegalBasis("行政许可法, art. 32")
    public Letter issue(LetterRequest request) {
        String version = templates.version(request.template());
        String agency = journal.agencyName(request.agencyId());
        String facts = templates.json(request.facts());
        String year = String.valueOf(request.signedOn().getYear());
        int number = numbers.next("文号", request.word(), year, MAX_NUMBER);
        LetterRow row = register.add(new LetterRow(
                Ids.next(),
                request.template(),
                version,
                request.title(),
                "%s〔%s〕%d号".formatted(request.word(), year, number),
                VerifyCode.next(),
                request.agencyId(),
                agency,
                request.subject(),
                request.addressee(),
                request.signedOn(),
                facts,
                null,
                null,
                null));
        journal.issued(row);
        events.publishEvent(new LetterIssued(row.id()));
        return row.letter();
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
