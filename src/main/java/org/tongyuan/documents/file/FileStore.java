package org.tongyuan.documents.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.FileId;

/** The folder {@code files/ab/cd/<sha256>}: written beside, forced to disk, then moved into place, so that no half file is ever seen. */
@Component
public class FileStore {

    private final Path folder;

    FileStore(@Value("${tongyuan.data-dir}") Path dataDir) {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("files");
    }

    /** Keeps the content before it returns; what is there already stays. */
    public void put(FileId id, byte[] content) {
        Path shelf = shelf(id);
        Path place = shelf.resolve(id.sha256());
        try {
            if (Files.exists(place) && Files.size(place) == content.length) {
                return;
            }
            Path incoming = folder.resolve("incoming");
            Files.createDirectories(incoming);
            Files.createDirectories(shelf);
            Path temporary = incoming.resolve(UUID.randomUUID().toString());
            try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read whole and compared with its name before anybody sees a byte: what was changed on the disk is not handed out. */
    public InputStream open(FileId id) {
        try {
            byte[] content = Files.readAllBytes(shelf(id).resolve(id.sha256()));
            if (!FileId.of(content).equals(id)) {
                throw new IllegalStateException("file " + id.sha256() + " was changed in the data folder");
            }
            return new ByteArrayInputStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + id.sha256() + " is registered but not in the data folder", e);
        }
    }

    /** What a registered file is found to be. */
    enum Found {
        AS_STORED,
        CHANGED,
        MISSING
    }

    /** Reads the file in pieces, since a sweep meets the largest ones too. */
    Found look(FileId id, long size) {
        Path place = shelf(id).resolve(id.sha256());
        try {
            if (!Files.isRegularFile(place)) {
                return Found.MISSING;
            }
            return Files.size(place) == size && FileId.of(place).equals(id) ? Found.AS_STORED : Found.CHANGED;
        } catch (NoSuchFileException e) {
            return Found.MISSING;
        } catch (IOException e) {
            // A block that the disk no longer gives back: what was stored is not there any more.
            return Found.CHANGED;
        }
    }

    private Path shelf(FileId id) {
        return folder.resolve(id.sha256().substring(0, 2)).resolve(id.sha256().substring(2, 4));
    }

    /** The new name itself must survive a power cut; systems that cannot force a folder keep it anyway. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            return;
        }
    }
}
