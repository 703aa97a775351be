package org.tongyuan.cases.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.cases.act.AnswersRefused;
import org.tongyuan.cases.outside.OutsideSystem;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.cases.outside.ReportOutsideCase;
import org.tongyuan.cases.tables.OutsideImport.Outcome;
import org.tongyuan.cases.tables.OutsideImports.Row;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** Works a list through, each row in a transaction of its own with what became of it, from wherever it stopped. */
@Component
class RunOutsideImport {

    private static final Logger log = LoggerFactory.getLogger(RunOutsideImport.class);

    /** Days that contradict each other are told by the names of a report; these are their columns. */
    private static final Map<String, String> COLUMNS = Map.of(
            "receivedOn", OutsideTable.RECEIVED,
            "acceptedOn", OutsideTable.ACCEPTED,
            "dueOn", OutsideTable.DUE,
            "decidedOn", OutsideTable.DECIDED,
            "endedOn", OutsideTable.ENDED,
            "updatedAt", OutsideTable.UPDATED);

    private final OutsideImports imports;
    private final OutsideSystems systems;
    private final ReportOutsideCase report;
    private final TransactionTemplate transaction;
    private final Words words;
    private final LegalTime time;

    RunOutsideImport(
            OutsideImports imports,
            OutsideSystems systems,
            ReportOutsideCase report,
            TransactionTemplate transaction,
            Words words,
            LegalTime time) {
        this.imports = imports;
        this.systems = systems;
        this.report = report;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    void toTheEnd(UUID id) {
        var list = imports.require(id);
        if (list.over()) {
            return;
        }
        try {
            var rows = OutsideList.read(imports.content(id)).rows();
            OutsideSystem system = systems.require(list.systemId());
            boolean more = true;
            while (more) {
                more = next(id, rows, system);
            }
        } catch (RuleBroken broken) {
            log.warn("Outside list {} failed: {}", id, broken.messageKey());
            imports.fail(id, words.of(broken), time.now());
        }
    }

    /** One row; false when nothing is left. A refused row takes back what it did and is told in a transaction of its own. */
    private boolean next(UUID id, List<Map<String, String>> rows, OutsideSystem system) {
        int at = imports.require(id).rowsDone();
        if (at >= rows.size()) {
            transaction.executeWithoutResult(status -> imports.finish(id, time.now()));
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> take(id, at, rows.get(at), system));
        } catch (AnswersRefused refused) {
            refuse(id, at, rows.get(at), told(refused));
        } catch (RuleBroken broken) {
            refuse(id, at, rows.get(at), List.of(words.of(broken)));
        }
        return true;
    }

    private void take(UUID id, int at, Map<String, String> row, OutsideSystem system) {
        OutsideImport list = imports.lock(id);
        if (list.over() || list.rowsDone() != at) {
            return;
        }
        var result = report.fromList(system.code(), OutsideRow.read(row, system.code()), list.by());
        var outcome = Outcome.valueOf(result.outcome().name());
        imports.addRow(id, new Row(at + 2, OutsideRow.number(row), outcome, List.of()));
    }

    private void refuse(UUID id, int at, Map<String, String> row, List<String> why) {
        transaction.executeWithoutResult(status -> {
            OutsideImport list = imports.lock(id);
            if (!list.over() && list.rowsDone() == at) {
                imports.addRow(id, new Row(at + 2, OutsideRow.number(row), Outcome.REFUSED, why));
            }
        });
    }

    private static List<String> told(AnswersRefused refused) {
        var messages = new LinkedHashMap<String, String>();
        refused.messages().forEach((field, text) -> messages.put(COLUMNS.getOrDefault(field, field), text));
        return messages.entrySet().stream()
                .map(m -> m.getKey() + "：" + m.getValue())
                .sorted()
                .toList();
    }
}
