package org.tongyuan.cases.act;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;

/** A case and its letters for whoever may see them; for others there is no such case. */
@Component
public class CaseView {

    private final Cases cases;
    private final CaseRights rights;
    private final Letters letters;

    CaseView(Cases cases, CaseRights rights, Letters letters) {
        this.cases = cases;
        this.rights = rights;
        this.letters = letters;
    }

    public CaseSnapshot seen(String number, SignedIn who) {
        var c = cases.require(number);
        rights.mustSee(who, c);
        return c;
    }

    public List<Letter> of(CaseSnapshot c) {
        return letters.of(subject(c));
    }

    public byte[] pdf(CaseSnapshot c, UUID letterId) {
        return letters.pdf(letter(c, letterId).id());
    }

    public byte[] ofd(CaseSnapshot c, UUID letterId) {
        return letters.ofd(letter(c, letterId).id());
    }

    public Letter letter(CaseSnapshot c, UUID letterId) {
        Letter letter = letters.require(letterId);
        if (!letter.subject().equals(subject(c))) {
            throw new NotFound("letter " + letterId);
        }
        return letter;
    }

    private static Subject subject(CaseSnapshot c) {
        return new Subject("case", c.head().id().toString());
    }
}
