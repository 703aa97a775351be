package org.tongyuan.disclosure.request;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The sheet of an application that was spoken and written down by staff: read back to the applicant, and signed. */
@Controller
class OralSheetController {

    private final RequestReads reads;
    private final ArchivePapers papers;
    private final CurrentUser user;

    OralSheetController(RequestReads reads, ArchivePapers papers, CurrentUser user) {
        this.reads = reads;
        this.papers = papers;
        this.user = user;
    }

    @GetMapping("/desk/disclosure/requests/{number}/oral-sheet.pdf")
    @Requires(Permission.DISCLOSURE_HANDLE)
    ResponseEntity<Resource> sheet(@PathVariable String number) {
        var view = reads.seen(number, user.officer());
        if (!view.of().head().oral()) {
            throw new NotFound("oral sheet of " + number);
        }
        return Downloads.letter(number + "-口头申请记录.pdf", papers.oralSheet(view));
    }
}
