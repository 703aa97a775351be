package org.tongyuan.cases.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.platform.Ids;

/** What an act adds to a case and nothing ever changes: lines of the history, the application, files. */
public final class CaseAdditions {

    private final UUID caseId;
    private final @Nullable KeptCase kept;
    private final List<ActRow> acts = new ArrayList<>();
    private final List<NewFile> files = new ArrayList<>();
    private int lines;
    private @Nullable Application application;
    private @Nullable NewCertificate certificate;
    private @Nullable String seal;

    /** To a history of so many lines; {@code kept} is what the database has of the case, null for a new one. */
    CaseAdditions(UUID caseId, int lines, @Nullable KeptCase kept) {
        this.caseId = caseId;
        this.lines = lines;
        this.kept = kept;
    }

    /** The form's answers as JSON, null when it came on paper, and the progress code; both in the clear. */
    record Application(@Nullable String form, String progressCode) {}

    /** A file given in for a material, or for the application as a whole, with the line of the history it came with. */
    record NewFile(UUID id, @Nullable String material, StoredFile file, int act, Instant at) {}

    /** The name and code by which what is granted is a certificate; the name null when it is none. */
    record NewCertificate(@Nullable String name, String code, Instant at) {}

    int nextLine() {
        return ++lines;
    }

    int lines() {
        return lines;
    }

    void add(ActRow act) {
        acts.add(act);
    }

    public void application(@Nullable String form, String progressCode) {
        application = new Application(form, progressCode);
    }

    /** It is filed under the last line of the history. */
    public void file(@Nullable String material, StoredFile file, int act, Instant at) {
        files.add(new NewFile(Ids.next(), material, file, act, at));
    }

    /** What is granted becomes a certificate with it. The seal leaves it out: a code is no fact of the case. */
    public void certificate(@Nullable String name, Instant at) {
        certificate = new NewCertificate(name, VerifyCode.next(), at);
    }

    @Nullable
    NewCertificate certificate() {
        return certificate;
    }

    /** The rows were written; their digest is kept for further entries about the same act. */
    void written(String as) {
        seal = as;
    }

    public String seal() {
        if (seal == null) {
            throw new IllegalStateException("the case was not written yet");
        }
        return seal;
    }

    @Nullable
    KeptCase kept() {
        return kept;
    }

    UUID caseId() {
        return caseId;
    }

    public List<ActRow> acts() {
        return List.copyOf(acts);
    }

    List<NewFile> files() {
        return List.copyOf(files);
    }

    @Nullable
    Application application() {
        return application;
    }
}
