package org.tongyuan.cases.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.archive.PackedPart.Source;
import org.tongyuan.cases.archive.PackedPart.Stage;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Collects what a case consists of, stage by stage, and opens each part again later. */
@Component
class CaseParts {

    static final long LARGEST = 100L * 1024 * 1024;

    private static final String CONTEXT = "cases.archived_part.ref:";

    private static final Map<String, Stage> STAGES = Map.of(
            "case-receipt", Stage.COLLECTION,
            "case-acceptance", Stage.ACCEPTANCE,
            "case-correction", Stage.ACCEPTANCE,
            "case-refusal-to-accept", Stage.ACCEPTANCE,
            "case-not-required", Stage.ACCEPTANCE,
            "case-not-admissible", Stage.ACCEPTANCE,
            "case-delivery", Stage.DELIVERY);

    private final Cases cases;
    private final CaseView view;
    private final Applications applications;
    private final Letters letters;
    private final Files files;
    private final PersonalDataCipher cipher;

    CaseParts(
            Cases cases,
            CaseView view,
            Applications applications,
            Letters letters,
            Files files,
            PersonalDataCipher cipher) {
        this.cases = cases;
        this.view = view;
        this.applications = applications;
        this.letters = letters;
        this.files = files;
        this.cipher = cipher;
    }

    /** The answers of the form, the materials, the letters: in the order of the stages and of their making. */
    List<PackedPart> of(CaseSnapshot c, UUID archivedId, String agency) {
        var parts = new ArrayList<PackedPart>();
        applications
                .form(c.head().id())
                .ifPresent(form -> parts.add(paper(
                        archivedId,
                        Stage.COLLECTION.folder() + "/00-申请表.json",
                        "申请表填写内容",
                        Stage.COLLECTION,
                        "申请人",
                        c.head().receivedAt().toString(),
                        "application/json",
                        form)));
        int accepted = cases.history(c.head().id()).stream()
                .filter(row -> row.act() == Act.ACCEPT || row.act() == Act.DEEM_ACCEPTED)
                .mapToInt(row -> row.sequence())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        int place = 1;
        for (var file : applications.files(c.head().id())) {
            var stage = file.act() < accepted ? Stage.COLLECTION : Stage.REVIEW;
            var kept = file.file();
            parts.add(part(
                    path(stage, place++, kept.name()),
                    kept.name(),
                    stage,
                    "申请材料",
                    file.addedAt().toString(),
                    kept.mediaType(),
                    Source.FILE,
                    kept.id().sha256(),
                    files.open(kept.id())));
        }
        for (Letter letter : view.of(c)) {
            var stage = stageOf(letter.template());
            parts.add(part(
                    path(stage, place++, letter.fileName() + ".pdf"),
                    letter.title() + "（" + letter.number() + "）",
                    stage,
                    agency,
                    letter.signedOn().toString(),
                    "application/pdf",
                    Source.LETTER,
                    letter.id().toString(),
                    new ByteArrayInputStream(letters.pdf(letter.id()))));
        }
        parts.sort(Comparator.comparing(PackedPart::stage));
        return parts;
    }

    private static Stage stageOf(String template) {
        boolean decides = template.endsWith("-grant") || template.endsWith("-refusal");
        return STAGES.getOrDefault(template, decides ? Stage.DECISION : Stage.REVIEW);
    }

    /** A text written at filing; it is kept encrypted, because it may hold personal data. */
    PackedPart paper(
            UUID archivedId,
            String path,
            String title,
            Stage stage,
            String maker,
            String madeAt,
            String mediaType,
            String text) {
        return part(
                path,
                title,
                stage,
                maker,
                madeAt,
                mediaType,
                Source.PAPER,
                cipher.seal(text, CONTEXT + archivedId),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The content as it is kept now; the caller closes it. */
    InputStream open(UUID archivedId, PackedPart part) {
        return switch (part.source()) {
            case FILE -> files.open(new FileId(part.ref()));
            case LETTER -> new ByteArrayInputStream(letters.pdf(UUID.fromString(part.ref())));
            case PAPER ->
                new ByteArrayInputStream(
                        cipher.open(part.ref(), CONTEXT + archivedId).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static PackedPart part(
            String path,
            String title,
            Stage stage,
            String maker,
            String madeAt,
            String mediaType,
            Source source,
            String ref,
            InputStream content) {
        try (content) {
            var digests = Digests.of(content, LARGEST);
            return new PackedPart(
                    path,
                    title,
                    stage,
                    maker,
                    madeAt,
                    mediaType,
                    digests.size(),
                    digests.sha256(),
                    digests.sm3(),
                    source,
                    ref);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Stage stage, int place, String name) {
        return stage.folder() + "/%02d-%s".formatted(place, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-"));
    }
}
