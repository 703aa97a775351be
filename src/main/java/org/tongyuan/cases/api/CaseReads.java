package org.tongyuan.cases.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.MaterialCheck;

/** Reads for the API: one case as its caller may see it. */
@Component
class CaseReads {

    private final CaseJsons jsons;
    private final CaseView letters;
    private final CurrentUser user;

    CaseReads(CaseJsons jsons, CaseView letters, CurrentUser user) {
        this.jsons = jsons;
        this.letters = letters;
        this.user = user;
    }

    CaseSnapshot seen(String number) {
        return letters.seen(number, user.require());
    }

    CaseJson json(CaseSnapshot c, SignedIn who, @Nullable String progressCode) {
        return jsons.of(c, who, progressCode);
    }

    /** The names of a case's materials by key. */
    static Map<String, String> materials(CaseSnapshot c) {
        return c.checklist().checks().stream().collect(Collectors.toMap(MaterialCheck::key, MaterialCheck::name));
    }

    List<CaseJson.Clock> clocks(CaseSnapshot c) {
        return jsons.clocks(c);
    }

    ResponseEntity<byte[]> pdf(CaseSnapshot c, UUID letter) {
        var pdf = letters.pdf(c, letter);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
