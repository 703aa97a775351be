package org.tongyuan.disclosure.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was handed in for examination, as the form of the reply has it: nobody types it twice. */
record ExaminedFields(Map<String, String> typed, Map<String, List<String>> many) {

    static final ExaminedFields NONE = new ExaminedFields(Map.of(), Map.of());

    static ExaminedFields of(@Nullable ReplyExamination examination) {
        if (examination == null) {
            return NONE;
        }
        var proposal = examination.proposal();
        return new ExaminedFields(
                Map.of(
                        "type", proposal.type().name(),
                        "reason", proposal.reason(),
                        "provided", proposal.provided()),
                Map.of(
                        "grounds",
                        proposal.grounds().stream().map(ReplyType::name).toList(),
                        "files",
                        proposal.files().stream().map(f -> f.id().toString()).toList()));
    }
}
