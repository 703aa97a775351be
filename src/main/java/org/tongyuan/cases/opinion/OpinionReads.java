package org.tongyuan.cases.opinion;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;

/** What the pages of opinions read. */
@Component
record OpinionReads(Opinions opinions, Cases cases, Applications applications, OpinionRights rights, LegalTime time) {

    List<CaseFile> files(UUID caseId) {
        return applications.files(caseId);
    }
}
