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
import org.tongyuan.items.version.VersionHash;

/** A page as bytes, plain and compressed once for everybody, named by its hash. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record RenderedPage(byte[] plain, byte[] gzip, String hash, String versionHash) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    /** {@code versionHash} is that of the content the page was drawn from, whatever the page looks like. */
    static RenderedPage of(byte[] html, String versionHash) {
        try {
            var buffer = new ByteArrayOutputStream(html.length / 3);
            try (var gzip = new GZIPOutputStream(buffer)) {
                gzip.write(html);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html);
            return new RenderedPage(html, buffer.toByteArray(), HexFormat.of().formatHex(digest, 0, 12), versionHash);
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
                .header(VersionHash.HEADER, versionHash)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .eTag('"' + hash + (compressed ? "-gz\"" : "\""));
        return compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip) : answer.body(plain);
    }
}
