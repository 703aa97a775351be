package org.tongyuan.cases.attachment;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.web.Dates;

/** What the case page says about its files; used in templates as {@code ${@caseFileList.of(c)}}. */
@Component("caseFileList")
class CaseFileList {

    private final Attachments attachments;
    private final AttachFiles attachFiles;
    private final CurrentUser user;
    private final Dates dates;

    CaseFileList(Attachments attachments, AttachFiles attachFiles, CurrentUser user, Dates dates) {
        this.attachments = attachments;
        this.attachFiles = attachFiles;
        this.user = user;
        this.dates = dates;
    }

    /** Who gave each file, and whether the officer who looks may add more. */
    public record View(Map<UUID, Attachments.Giver> givers, boolean mayAttach, Dates dates) {

        /** 王芳，2026年11月27日 10:20，取自办件 …; empty for a file this list does not know. */
        public String given(UUID file) {
            var giver = givers.get(file);
            return giver == null
                    ? ""
                    : giver.who() + "，" + dates.time(giver.at())
                            + (giver.from() == null ? "" : "，取自办件 " + giver.from());
        }
    }

    public View of(CaseSnapshot c) {
        boolean may = attachFiles.mayAttach(user.require(), c);
        return new View(attachments.giversOf(c.head().id()), may, dates);
    }
}
