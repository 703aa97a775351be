package org.tongyuan.cases.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint case as the API tells it. */
@Schema(name = "JointCase")
record JointJson(
        String number,
        String journey,
        String name,
        String state,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,

        @Schema(description = "Last day of LIC_JOINT, without a licence of the promise") @Nullable
        LocalDate dueOn,

        @Nullable LocalDate decidedOn,
        boolean late,
        List<BranchJson> branches) {

    @Schema(name = "JointBranch")
    record BranchJson(
            String number,
            String item,
            String agency,
            String state,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Nullable String decision,

            @Schema(description = "Working days after its last day")
            int lateDays,

            @Schema(description = "Whether the whole is late by it")
            boolean responsible) {}

    static JointJson of(JointPages.View view) {
        var c = view.of();
        return new JointJson(
                c.head().number(),
                c.head().journey(),
                c.head().name(),
                c.state().name(),
                c.head().receivedOn(),
                c.acceptedOn(),
                c.dueOn(),
                c.decidedOn(),
                view.late(),
                view.lines().stream().map(JointJson::branch).toList());
    }

    private static BranchJson branch(JointPages.Line line) {
        var b = line.of();
        var decision = b.decision();
        return new BranchJson(
                b.number(),
                b.itemName(),
                line.agency(),
                b.state().name(),
                b.dueOn(),
                b.doneOn(),
                decision == null ? null : decision.name(),
                line.lateDays(),
                line.responsible());
    }
}
