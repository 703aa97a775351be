package org.tongyuan.items.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page as bytes, plain and compressed once for everybody, named by its hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record RenderedPage(byte[] plain, byte[] gzip, String hash) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    static RenderedPage of(byte[] html) {
        try {
            var buffer = new ByteArrayOutputStream(html.length / 3);
            try (var gzip = new GZIPOutputStream(buffer)) {
                gzip.write(html);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html);
            return new RenderedPage(html, buffer.toByteArray(), HexFormat.of().formatHex(digest, 0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer; 304 follows from the ETag. */
    ResponseEntity<byte[]> answer(boolean compressed, Duration maxAge) {
        var answer = ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(maxAge).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .eTag('"' + hash + (compressed ? "-gz\"" : "\""));
        return compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip) : answer.body(plain);
    }
}
