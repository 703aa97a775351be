package org.tongyuan.standards.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.standards.reconciliation.Contradictions.Kept;
import org.tongyuan.standards.reconciliation.MasterDataBoard.Shown;

/** Contradictions in master data for the systems they come from, so that they can mend what is theirs. */
@RestController
class MasterDataApi {

    private static final int PAGE = 100;

    private final MasterDataBoard board;

    MasterDataApi(MasterDataBoard board) {
        this.board = board;
    }

    /** A page; {@code next} is the cursor of the page after it, absent at the end. */
    record Page(List<One> contradictions, @Nullable UUID next) {}

    /** A contradiction with its records and what was decided about it, the newest decision first. */
    record One(
            UUID id,
            String kind,
            String label,
            String subject,
            String state,
            Instant since,
            List<RecordJson> records,
            List<DecisionJson> decisions) {}

    /** A record as its source has it. */
    record RecordJson(
            String source,
            String name,
            String code,
            String codeFault,
            String region,
            String address,
            long uses,
            boolean ended) {}

    /** A decision, without who made it. */
    record DecisionJson(String outcome, String value, String reason, Instant at) {}

    /** {@code state} is open, settled, gone, or all. */
    @GetMapping("/api/v1/master-data/contradictions")
    @Requires(Permission.MASTER_DATA_READ)
    Page contradictions(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable UUID cursor) {
        String wanted = state.equals("all") ? "" : state.toUpperCase(Locale.ROOT);
        List<Kept> found = board.find(kind.toUpperCase(Locale.ROOT), wanted, cursor, PAGE);
        List<UUID> ids = found.stream().map(Kept::id).toList();
        var records = board.records(ids);
        var decisions = board.decisionsOn(ids).stream().collect(Collectors.groupingBy(Shown::contradiction));
        return new Page(
                found.stream()
                        .map(kept -> one(
                                kept,
                                records.getOrDefault(kept.id(), List.of()),
                                decisions.getOrDefault(kept.id(), List.of())))
                        .toList(),
                found.size() < PAGE ? null : found.getLast().id());
    }

    private static One one(Kept kept, List<MasterRecords.Line> records, List<Shown> decisions) {
        return new One(
                kept.id(),
                kept.kind().name(),
                kept.kind().label(),
                kept.title(),
                kept.state(),
                kept.since(),
                records.stream()
                        .map(r -> new RecordJson(
                                r.source(),
                                r.name(),
                                r.code(),
                                r.codeFault(),
                                r.region(),
                                r.address(),
                                r.uses(),
                                r.ended()))
                        .toList(),
                decisions.stream()
                        .map(d -> new DecisionJson(d.outcome(), d.value(), d.reason(), d.at()))
                        .toList());
    }
}
