package org.tongyuan.cases.act;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;

/**
 * An application as it comes in.
 *
 * @param agent who brings it for the applicant, null when they come themselves
 * @param concerns number of the earlier case or permit that is to be changed or renewed, null for a new one
 * @param jointId the joint case of which it is a branch, null for none
 * @param answers the form by field name; empty when it came on paper
 */
public record NewCase(
        String itemCode,
        Who applicant,
        @Nullable Who agent,
        Channel channel,
        Map<String, List<String>> answers,
        List<Finding> findings,
        List<Given> files,
        @Nullable String concerns,
        @Nullable UUID jointId) {

    public NewCase(
            String itemCode,
            Who applicant,
            @Nullable Who agent,
            Channel channel,
            Map<String, List<String>> answers,
            List<Finding> findings,
            List<Given> files,
            @Nullable String concerns) {
        this(itemCode, applicant, agent, channel, answers, findings, files, concerns, null);
    }

    public NewCase(
            String itemCode,
            Who applicant,
            @Nullable Who agent,
            Channel channel,
            Map<String, List<String>> answers,
            List<Finding> findings,
            List<Given> files) {
        this(itemCode, applicant, agent, channel, answers, findings, files, null);
    }

    /** A person in the register, or one who is described and will be found or registered. */
    public sealed interface Who {
        record Known(UUID personId) implements Who {}

        record Described(PersonDetails details) implements Who {}
    }

    /**
     * A file given in, for a material by its key or for the application as a whole. {@code name} is the giver's own; without it the
     * file keeps the name under which its content was first stored.
     */
    public record Given(
            @Nullable String material,
            FileId file,
            @Nullable String name) {

        public Given(@Nullable String material, FileId file) {
            this(material, file, null);
        }

        /** Somebody else may have stored the same content under a name that is theirs to know. */
        public StoredFile named(StoredFile kept) {
            return name == null ? kept : new StoredFile(kept.id(), name, kept.mediaType(), kept.size());
        }
    }
}
