package org.tongyuan.items.guide;

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

/** Blank forms and samples of an item's materials, for everybody. */
@Controller
class GuideFileController {

    private final ItemAttachments attachments;
    private final Files files;

    GuideFileController(ItemAttachments attachments, Files files) {
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/items/{code}/files/{sha256}")
    @Requires(Permission.ANYONE)
    ResponseEntity<Resource> file(@PathVariable String code, @PathVariable String sha256) {
        var paper = attachments.offered(code, sha256).orElseThrow(() -> new NotFound("file of item " + code));
        var id = new FileId(paper.sha256());
        return Downloads.published(files.require(id), paper.name(), files.open(id));
    }
}
