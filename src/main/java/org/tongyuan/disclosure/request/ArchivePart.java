package org.tongyuan.disclosure.request;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * One part of an archive package.
 *
 * @param path in the package, with folders
 * @param publicity whether it may be given out, in words
 * @param content opened when it is written, so that the package needs no memory of its size
 */
record ArchivePart(
        String path, String what, String publicity, String sha256, long size, Supplier<InputStream> content) {

    static ArchivePart of(String path, String what, String publicity, byte[] content) {
        return new ArchivePart(
                path, what, publicity, digest(content), content.length, () -> new ByteArrayInputStream(content));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
