package org.tongyuan.cases.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Reads back a package that somebody brings, and says what in it is changed, missing or was put in. */
@UseCase
class CheckPackage {

    private static final int MOST_PARTS = 2_000;
    /** Unpacked: what unfolds to more than this from 20 MB was made to do harm. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final ArchivedCases archived;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final LegalTime time;

    CheckPackage(ArchivedCases archived, Journal journal, TransactionTemplate transaction, LegalTime time) {
        this.archived = archived;
        this.journal = journal;
        this.transaction = transaction;
        this.time = time;
    }

    /** Digests by path, and the list that came with them. */
    private record Brought(@Nullable String folder, Map<String, Digests> parts, String list) {}

    /** The package is read before the transaction begins. */
    PackageFindings check(InputStream zip, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_ARCHIVE);
        var brought = read(zip);
        return Objects.requireNonNull(transaction.execute(status -> compare(brought, who)));
    }

    private PackageFindings compare(Brought brought, SignedIn.Officer who) {
        String number = brought.folder() == null ? "" : brought.folder();
        var of = archived.byNumber(number).filter(a -> a.agencyId().equals(who.agencyId()));
        // What was filed here counts; a list that came along only for a package of elsewhere.
        var expected = of.map(this::kept).orElseGet(() -> HashList.read(brought.list()));
        var findings = compare(number, of.isPresent(), expected, brought);
        of.ifPresent(a -> journal.record(Entry.of(
                        who.actor(),
                        "CASE_PACKAGE_CHECKED",
                        new Subject(FiledCaseSeals.KIND, a.id().toString()),
                        time.now())
                .with("archiveNumber", number)
                .with("whole", String.valueOf(findings.whole()))
                .sealed(archived.seal(a.id()))));
        return findings;
    }

    private Map<String, String> kept(ArchivedCase of) {
        var parts = archived.parts(of);
        var digests = HashList.read(HashList.of(parts, PackedPart::sha256));
        digests.put(HashList.SHA256, of.hashList());
        digests.put(
                HashList.SM3, Digests.of(HashList.of(parts, PackedPart::sm3)).sha256());
        return digests;
    }

    private static PackageFindings compare(
            String number, boolean registered, Map<String, String> expected, Brought brought) {
        var changed = new ArrayList<String>();
        var missing = new ArrayList<String>();
        expected.forEach((path, digest) -> {
            var found = brought.parts().get(path);
            if (found == null) {
                missing.add(path);
            } else if (!found.sha256().equals(digest)) {
                changed.add(path);
            }
        });
        List<String> foreign = brought.parts().keySet().stream()
                .filter(path -> !expected.containsKey(path))
                .filter(path -> !path.equals(HashList.SHA256) && !path.equals(HashList.SM3))
                .sorted()
                .toList();
        return new PackageFindings(number, registered, expected.size(), changed, missing, foreign);
    }

    private static Brought read(InputStream in) {
        String folder = null;
        String list = "";
        long left = MOST_BYTES;
        var parts = new HashMap<String, Digests>();
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                int slash = name.indexOf('/');
                if (entry.isDirectory()) {
                    continue;
                }
                if (slash < 0 || parts.size() >= MOST_PARTS) {
                    throw new RuleBroken("case.archive.not-a-package");
                }
                folder = name.substring(0, slash);
                String path = name.substring(slash + 1);
                if (path.equals(HashList.SHA256)) {
                    byte[] content = zip.readNBytes(1 << 20);
                    list = new String(content, StandardCharsets.UTF_8);
                    parts.put(path, Digests.of(new ByteArrayInputStream(content), content.length));
                } else {
                    var digests = Digests.of(zip, left);
                    left -= digests.size();
                    parts.put(path, digests);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RuleBroken("case.archive.not-a-package");
        }
        if (parts.isEmpty()) {
            throw new RuleBroken("case.archive.not-a-package");
        }
        return new Brought(folder, parts, list);
    }
}
