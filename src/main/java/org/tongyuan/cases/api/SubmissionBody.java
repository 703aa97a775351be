package org.tongyuan.cases.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a new case as the API's description shows it; {@link NewCases} reads it, and forgives what is written a little otherwise. */
@Schema(name = "Submission")
record SubmissionBody(
        @Schema(description = "Code of the service item", requiredMode = Schema.RequiredMode.REQUIRED)
        String item,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Party applicant,

        @Schema(description = "Who brings it for the applicant") @Nullable
        Party agent,

        @Schema(description = "Answers by field name of the item's form") @Nullable
        Map<String, Object> form,

        @Schema(description = "What came, material by material") @Nullable
        List<Material> materials,

        @Schema(description = "Files of the application as a whole: ids of uploads, or {name, content}") @Nullable
        List<Object> files) {

    @Schema(name = "SubmissionParty")
    record Party(
            String name,

            @Schema(description = "ID_CARD when left out") @Nullable
            String idType,

            String idNumber,
            @Nullable String phone) {}

    @Schema(name = "SubmissionMaterial")
    record Material(
            @Schema(description = "Key or name from the guide")
            String material,

            @Schema(description = "What was found: UNCHECKED (when left out), HAS, LACKS, DEFECTIVE, MENDED") @Nullable
            String state,

            @Schema(description = "Key of a common defect, or words") @Nullable
            String defect,

            @Nullable String text,

            @Schema(description = "Ids of this client's uploads, or {name, content} with the content in Base64")
            @Nullable
            List<Object> files,

            @Schema(description = "Code of an electronic certificate of the applicant that stands for the material")
            @Nullable
            String certificate) {}
}
