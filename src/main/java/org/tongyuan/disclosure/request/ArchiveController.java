package org.tongyuan.disclosure.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The archive package of an ended request, written as it is read. */
@Controller
class ArchiveController {

    private final KeepArchive keep;
    private final CurrentUser user;

    ArchiveController(KeepArchive keep, CurrentUser user) {
        this.keep = keep;
        this.user = user;
    }

    @GetMapping("/desk/disclosure/requests/{number}/archive.zip")
    @Requires(Permission.DISCLOSURE_HANDLE)
    void pack(@PathVariable String number, HttpServletResponse response) throws IOException {
        var parts = keep.pack(number, user.officer());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(number + "-归档.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (ArchivePart part : parts) {
                zip.putNextEntry(new ZipEntry(part.path()));
                try (var in = part.content().get()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }
}
