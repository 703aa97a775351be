package org.tongyuan.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalBasis;

/**
 * Encrypts identity numbers, phones and the like: AES-256-GCM, as {@code keyId.base64(nonce, ciphertext, tag)}. The context (table, row,
 * column) is authenticated, so that a value moved to another row does not open. {@link #rotate()} adds a key: new values take it, old
 * ones still open until their owner writes them again. The blind index has a key of its own that never changes.
 */
@Component
@LegalBasis("个人信息保护法, art. 51")
public class PersonalDataCipher {

    private static final String KEY_FILE = "personal-data.key";
    private static final String INDEX_FILE = "personal-data-index.key";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyFolder folder;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec indexKey;
    private volatile SequencedMap<String, SecretKeySpec> keys;

    PersonalDataCipher(KeyFolder folder) {
        this.folder = folder;
        this.keys = parse(folder.readOrCreate(KEY_FILE, () -> line(1)));
        this.indexKey = new SecretKeySpec(
                Base64.getDecoder()
                        .decode(folder.readOrCreate(INDEX_FILE, () -> freshKey() + "\n")
                                .strip()),
                "HmacSHA256");
    }

    public String seal(String clear, String context) {
        var active = keys.lastEntry();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(Cipher.ENCRYPT_MODE, active.getValue(), nonce, context, clear.getBytes(StandardCharsets.UTF_8));
        byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return active.getKey() + "." + Base64.getEncoder().encodeToString(all);
    }

    public String open(String sealed, String context) {
        int dot = sealed.indexOf('.');
        SecretKeySpec key = keys.get(sealed.substring(0, dot));
        if (key == null) {
            throw new IllegalStateException("No key " + sealed.substring(0, dot) + " in " + folder.file(KEY_FILE));
        }
        var all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(dot + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, context, rest), StandardCharsets.UTF_8);
    }

    /** Whether the value was sealed with the newest key. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(keys.lastEntry().getKey() + ".");
    }

    /** The id of the newest key, with which values are sealed now. */
    public String currentKey() {
        return keys.lastEntry().getKey();
    }

    /** An index by which a value is found without being readable: equal values, equal index, within one purpose. */
    public String blindIndex(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return HexFormat.of().formatHex(mac.doFinal((purpose + ":" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a key that takes over from now on; older keys stay in the file for what they sealed. */
    public synchronized void rotate() {
        String content = folder.readOrCreate(KEY_FILE, () -> line(1));
        folder.replace(KEY_FILE, content + line(parse(content).size() + 1));
        keys = parse(folder.readOrCreate(KEY_FILE, () -> line(1)));
    }

    private String line(int number) {
        return "k%d %s%n".formatted(number, freshKey());
    }

    private String freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static SequencedMap<String, SecretKeySpec> parse(String content) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        content.lines().filter(l -> !l.isBlank()).forEach(l -> {
            String[] parts = l.strip().split(" ", 2);
            keys.put(parts[0], new SecretKeySpec(Base64.getDecoder().decode(parts[1]), "AES"));
        });
        return new LinkedHashMap<>(keys);
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A protected value does not open: wrong key or changed value", e);
        }
    }
}
