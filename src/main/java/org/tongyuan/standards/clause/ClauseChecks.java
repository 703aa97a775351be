package org.tongyuan.standards.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the editor asks about a clause before it is published. */
@Component
record ClauseChecks(ClauseRules rules, Preview preview, Kinds kinds) {

    /** The kinds of subjects to choose from. */
    List<Map<String, String>> options() {
        var options = new ArrayList<Map<String, String>>();
        kinds.all().forEach(source -> options.add(Map.of("value", source.kind(), "label", source.label())));
        return options;
    }
}
