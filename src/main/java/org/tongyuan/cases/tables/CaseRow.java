package org.tongyuan.cases.tables;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case for the tables: who and what it is about by id, and the cells that its own row gives, by column. */
record CaseRow(
        UUID id,
        UUID itemVersionId,
        UUID agencyId,
        UUID applicantId,
        @Nullable UUID agentId,
        Map<String, String> cells) {

    String number() {
        return cells.getOrDefault("project_no", "");
    }
}
