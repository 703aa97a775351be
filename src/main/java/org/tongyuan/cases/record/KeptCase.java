package org.tongyuan.cases.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as the database has it: the columns of its row and, by table, the rows of its parts in their places. What the product does not
 * know of is here too, and sealed.
 *
 * @param as the case made from these rows, to see what an act has changed
 * @param added head of the chain over the rows that are only ever added; null in a case that no act has touched since there is such a chain
 */
record KeptCase(
        CaseSnapshot as,
        Map<String, @Nullable Object> file,
        Map<String, List<ObjectNode>> parts,
        @Nullable String added) {

    List<ObjectNode> rows(CasePart<?> part) {
        return parts.getOrDefault(part.table(), List.of());
    }
}
