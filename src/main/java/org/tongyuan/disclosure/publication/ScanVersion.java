package org.tongyuan.disclosure.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.PersonalDataScan.Find;
import org.tongyuan.disclosure.publication.PersonalDataScan.Kind;
import org.tongyuan.disclosure.publication.ScanHits.Seen;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Scans a version, texts and attachments, and keeps what was found. */
@Component
class ScanVersion {

    private static final String PURPOSE = "disclosure.scan";

    private final ScanHits hits;
    private final RecordFiles attachments;
    private final Files files;
    private final PersonalDataCipher cipher;

    ScanVersion(ScanHits hits, RecordFiles attachments, Files files, PersonalDataCipher cipher) {
        this.hits = hits;
        this.attachments = attachments;
        this.files = files;
        this.cipher = cipher;
    }

    /** Gives how many finds are not answered. */
    int scan(RecordVersion version) {
        var seen = new LinkedHashMap<List<String>, Seen>();
        texts(version.content()).forEach((place, text) -> see(place, text, seen));
        for (var attachment : attachments.of(version.recordId(), version.number())) {
            Optional<String> text = textOf(attachment);
            if (text.isPresent()) {
                see(attachment.sha256(), text.get(), seen);
            } else {
                add(new Seen(attachment.sha256(), Kind.UNREADABLE, attachment.name(), attachment.sha256()), seen);
            }
        }
        hits.replace(version.recordId(), version.number(), new ArrayList<>(seen.values()));
        return hits.unanswered(version.recordId(), version.number());
    }

    /** Where a person typed something that the public will read. */
    static Map<String, String> texts(Content content) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("NAME", content.name());
        texts.put("SUMMARY", content.summary());
        texts.put("BODY", content.body());
        texts.put("KEYWORDS", content.keywords());
        texts.put("SOURCE", content.source());
        texts.put("CHANGE", content.changeNote());
        return texts;
    }

    /** A keyed digest of what stands there: equal finds are answered together, and the number itself is kept nowhere. */
    String fingerprint(Find find) {
        return cipher.blindIndex(PURPOSE, find.kind() + ":" + PersonalDataScan.bare(find));
    }

    private void see(String place, String text, Map<List<String>, Seen> seen) {
        PersonalDataScan.of(text).forEach(f -> add(new Seen(place, f.kind(), f.masked(), fingerprint(f)), seen));
    }

    private static void add(Seen one, Map<List<String>, Seen> seen) {
        seen.putIfAbsent(List.of(one.place(), one.kind().name(), one.fingerprint()), one);
    }

    private Optional<String> textOf(RecordFiles.Attachment attachment) {
        try (var content = files.open(new FileId(attachment.sha256()))) {
            return AttachmentText.of(attachment.mediaType(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
