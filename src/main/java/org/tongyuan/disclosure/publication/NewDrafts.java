package org.tongyuan.disclosure.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Upload;

/** Begins the way to the public for others: what comes from a request or a review is drafted here and then goes every step like any other. */
@Component
public class NewDrafts {

    private final DraftRecord draft;
    private final AttachDocument attach;

    NewDrafts(DraftRecord draft, AttachDocument attach) {
        this.draft = draft;
        this.attach = attach;
    }

    /** The address of a record's desk page. */
    public static String path(UUID id) {
        return "/desk/disclosure/records/" + id;
    }

    /** The draft's id; its files are scanned like its text. */
    @Transactional
    public UUID draft(UUID agency, Content content, List<Upload> files, SignedIn.Officer officer) {
        UUID id = draft.draft(agency, content, officer);
        if (!files.isEmpty()) {
            attach.attach(id, files, officer);
        }
        return id;
    }
}
