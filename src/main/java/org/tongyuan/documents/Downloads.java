package org.tongyuan.documents;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that send a file so that no browser runs what is in it. The caller has checked the right to see it. */
public final class Downloads {

    private Downloads() {}

    /** Something a person handed in: always saved, never shown within our site. */
    public static ResponseEntity<Resource> attachment(StoredFile file, String name, InputStream content) {
        return headers("attachment", name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(content));
    }

    /** A file that is offered to everybody under an address with its hash: it never changes, so anybody may keep it. */
    public static ResponseEntity<Resource> published(StoredFile file, String name, InputStream content) {
        return ResponseEntity.ok()
                .header("Content-Disposition", disposition("attachment", name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .body(new InputStreamResource(content));
    }

    /** One of our own letters: opens in the browser. Browsers show no PDF in a sandbox, so the policy only forbids everything else. */
    public static ResponseEntity<Resource> letter(String name, byte[] pdf) {
        return headers("inline", name.endsWith(".pdf") ? name : name + ".pdf")
                .header("Content-Security-Policy", "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'")
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(pdf.length)
                .body(new ByteArrayResource(pdf));
    }

    /** One of our own letters as OFD: browsers do not show it, so it is saved. */
    public static ResponseEntity<Resource> ofd(String name, byte[] ofd) {
        return headers("attachment", name + ".ofd")
                .contentType(new MediaType("application", "ofd"))
                .contentLength(ofd.length)
                .body(new ByteArrayResource(ofd));
    }

    private static ResponseEntity.BodyBuilder headers(String disposition, String name) {
        return ResponseEntity.ok()
                .header("Content-Disposition", disposition(disposition, name))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore());
    }

    private static String disposition(String type, String name) {
        return ContentDisposition.builder(type)
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
