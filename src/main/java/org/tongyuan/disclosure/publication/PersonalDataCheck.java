package org.tongyuan.disclosure.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.PersonalDataScan.Find;
import org.tongyuan.disclosure.publication.PersonalDataScan.Kind;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.security.PersonalDataCipher;

/** For other slices that give words and documents out: what in them looks like personal data, each thing once, to be answered by somebody. */
@Component
@LegalBasis("个人信息保护法, art. 25")
public class PersonalDataCheck {

    private static final String PURPOSE = "disclosure.scan";

    private final Files files;
    private final PersonalDataCipher cipher;

    PersonalDataCheck(Files files, PersonalDataCipher cipher) {
        this.files = files;
        this.cipher = cipher;
    }

    /**
     * One thing that was found.
     *
     * @param kind a name to keep; {@link #label} says it in words
     * @param shown masked; of a document that no program can read, its name
     * @param fingerprint a keyed digest, equal for equal things
     */
    public record Seen(String kind, String shown, String fingerprint) {}

    public static String label(String kind) {
        return Kind.valueOf(kind).label();
    }

    public List<Seen> inText(String text) {
        var seen = new LinkedHashMap<String, Seen>();
        for (Find find : PersonalDataScan.of(text)) {
            String print = cipher.blindIndex(PURPOSE, find.kind() + ":" + PersonalDataScan.bare(find));
            seen.putIfAbsent(print, new Seen(find.kind().name(), find.masked(), print));
        }
        return List.copyOf(seen.values());
    }

    /** A document that cannot be read (a picture, a redacted copy) is one thing to answer: somebody has to look at it. */
    public List<Seen> inFile(StoredFile file) {
        return textOf(file)
                .map(this::inText)
                .orElseGet(() -> List.of(
                        new Seen(Kind.UNREADABLE.name(), file.name(), file.id().sha256())));
    }

    private Optional<String> textOf(StoredFile file) {
        try (var content = files.open(file.id())) {
            return AttachmentText.of(file.mediaType(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
