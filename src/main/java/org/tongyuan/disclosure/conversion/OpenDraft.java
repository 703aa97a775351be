package org.tongyuan.disclosure.conversion;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.Content;
import org.tongyuan.disclosure.publication.NewDrafts;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Drafts the public record of what is opened; its author completes text and facets before it is handed in. */
@Component
class OpenDraft {

    private static final int LONGEST_NAME = 200;
    private static final String OTHER = "99";
    private static final String EVERYBODY = "01";

    private final NewDrafts drafts;
    private final LegalTime time;

    OpenDraft(NewDrafts drafts, LegalTime time) {
        this.drafts = drafts;
        this.time = time;
    }

    /** What the officer says of the record to be; {@code category} is a code of the catalogue. */
    record Wish(String name, String category) {}

    UUID draft(UUID agency, Wish wish, String source, List<Upload> files, SignedIn.Officer officer) {
        String name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("disclosure.conversion.name", LONGEST_NAME);
        }
        var facets = new Content.Facets(wish.category(), OTHER, OTHER, EVERYBODY, OTHER);
        var content = new Content(name, name, "", "", facets, "", source, time.today(), null, "", "");
        return drafts.draft(agency, content, files, officer);
    }
}
