package org.tongyuan.items.editing;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.items.version.ItemAttachments;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** A file of a draft, for those who write and review it; the public sees it with the published version. */
@Controller
class ItemAttachmentController {

    private final ItemAttachments attachments;
    private final Files files;

    ItemAttachmentController(ItemAttachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/admin/items/files/{sha256}")
    @Requires({Permission.ITEM_EDIT, Permission.ITEM_REVIEW, Permission.ITEM_PUBLISH})
    ResponseEntity<Resource> file(@PathVariable String sha256) {
        var paper = attachments.find(sha256).orElseThrow(() -> new NotFound("attachment"));
        var id = new FileId(paper.sha256());
        return Downloads.attachment(files.require(id), paper.name(), files.open(id));
    }
}
