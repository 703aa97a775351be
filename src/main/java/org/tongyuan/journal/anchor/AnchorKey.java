package org.tongyuan.journal.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.chain.EntryHash;

/**
 * The Ed25519 key that signs anchors, made on first use in the data folder and readable by its owner only. Every {@code
 * journal-anchor*.pub} in the folder is trusted, so that nodes and replaced keys can be verified.
 */
@Component
public class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;
    private final PrivateKey privateKey;
    private final String id;

    AnchorKey(@Value("${tongyuan.data-dir}") Path dataDir) throws IOException, GeneralSecurityException {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("keys");
        Path secret = folder.resolve("journal-anchor.key");
        Path open = folder.resolve("journal-anchor.pub");
        if (!Files.exists(secret)) {
            make(secret, open);
        }
        await(open);
        privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(secret)));
        id = idOf(read(open));
    }

    String id() {
        return id;
    }

    Anchor sign(Anchor anchor) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(anchor.signedText().getBytes(StandardCharsets.UTF_8));
            return anchor.signed(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys in the data folder by their id. */
    public Map<String, PublicKey> trusted() {
        var keys = new HashMap<String, PublicKey>();
        try (var files = Files.newDirectoryStream(folder, "journal-anchor*.pub")) {
            for (Path file : files) {
                byte[] encoded = read(file);
                keys.put(
                        idOf(encoded),
                        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Unreadable public key in " + folder, e);
        }
        return keys;
    }

    public static boolean isSigned(Anchor anchor, PublicKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(anchor.signedText().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(anchor.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String idOf(byte[] publicKey) {
        return EntryHash.sha256(Base64.getEncoder().encodeToString(publicKey)).substring(0, 16);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file));
    }

    /** Nodes that share the folder may start at the same moment: the pair of the first one counts, and it appears whole. */
    private static void make(Path secret, Path open) throws IOException, GeneralSecurityException {
        Files.createDirectories(secret.getParent());
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Path newSecret = written(secret, pair.getPrivate().getEncoded());
        Path newOpen = written(open, pair.getPublic().getEncoded());
        try {
            Files.createLink(secret, newSecret);
            Files.move(newOpen, open, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            Files.delete(newOpen);
        } finally {
            Files.delete(newSecret);
        }
    }

    private static Path written(Path file, byte[] key) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
        return Files.writeString(
                draft, Base64.getMimeEncoder().encodeToString(key), StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Another node that made the pair links the secret key first and moves the public one in the next moment. */
    private static void await(Path open) throws IOException {
        for (int patience = 100; patience > 0 && !Files.exists(open); patience--) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while waiting for " + open, e);
            }
        }
    }
}
