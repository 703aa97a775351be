package org.tongyuan.platform.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.io.input.BoundedInputStream;

/** A tar.gz readable by its owner only, which gets its name when it is whole. */
final class ArchiveWriter implements AutoCloseable {

    static final String FOLDER = "folder/";
    static final String DATABASE = "database/";

    private final Path target;
    private final Path draft;
    private final TarArchiveOutputStream tar;
    private final Map<String, String> digests = new LinkedHashMap<>();

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        Files.createDirectories(target.toAbsolutePath().getParent());
        draft = Files.createTempFile(target.toAbsolutePath().getParent(), ".backup", ".partial");
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(3);
        tar = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), parameters),
                "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    Map<String, String> digests() {
        return digests;
    }

    void add(String name, byte[] content, int length) throws IOException {
        add(name, new ByteArrayInputStream(content, 0, length), length);
    }

    /** As long as the file is now: what is appended meanwhile belongs to the next backup. */
    void add(String name, Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            add(
                    name,
                    BoundedInputStream.builder()
                            .setInputStream(in)
                            .setMaxCount(size)
                            .get(),
                    size);
        }
    }

    private void add(String name, InputStream content, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0100600);
        tar.putArchiveEntry(entry);
        var digesting = new DigestInputStream(content, sha256());
        digesting.transferTo(tar);
        tar.closeArchiveEntry();
        digests.put(name, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
    }

    /** Everything written so far is on the disk before the archive appears under its name. */
    void finish() throws IOException {
        tar.close();
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** For {@code COPY TO STDOUT} of unknown length: cut into members of one buffer each. */
    OutputStream chunks(String prefix) {
        return new ChunkStream(prefix);
    }

    private final class ChunkStream extends OutputStream {

        private static final int SIZE = 8 * 1024 * 1024;

        private final String prefix;
        private final byte[] buffer = new byte[SIZE];
        private int filled;
        private int number;

        private ChunkStream(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, SIZE - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == SIZE) {
                    flushChunk();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                flushChunk();
            }
        }

        private void flushChunk() throws IOException {
            add("%s/%06d.copy".formatted(prefix, number++), buffer, filled);
            filled = 0;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without {@link #finish()} nothing is left behind. */
    @Override
    public void close() throws IOException {
        try {
            tar.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
