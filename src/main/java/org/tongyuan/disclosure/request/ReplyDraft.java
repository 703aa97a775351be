package org.tongyuan.disclosure.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * What a reply says.
 *
 * @param grounds why a part is refused, for PARTIAL
 * @param reason why, how it was searched, what was answered before: what the type's letter asks for
 * @param provided what is provided, or where and how it can be had
 * @param competent which agency or way is the right one, where that can be said
 * @param how in what form it is provided; null as the applicant asked
 * @param overruling why it is disclosed against a third party's will
 */
record ReplyDraft(
        ReplyType type,
        List<ReplyType> grounds,
        @Nullable String reason,
        @Nullable String provided,
        @Nullable String competent,
        @Nullable Provision how,
        List<RequestFile> files,
        @Nullable String overruling) {

    @LegalBasis("政府信息公开条例, art. 36")
    @LegalBasis("政府信息公开条例, art. 37")
    void mustBeComplete() {
        if (!type.chosen()) {
            throw new RuleBroken("disclosure.reply.type");
        }
        if (needsProvided()) {
            Texts.mustSay(provided, "disclosure.reply.provided");
        }
        if (needsReason()) {
            Texts.mustSay(reason, "disclosure.reply.reason");
        }
        if (type == ReplyType.PARTIAL && (grounds.isEmpty() || !grounds.stream().allMatch(ReplyType::refuses))) {
            throw new RuleBroken("disclosure.reply.grounds");
        }
        if (type != ReplyType.PARTIAL && !grounds.isEmpty()) {
            throw new RuleBroken("disclosure.reply.no-grounds");
        }
        if (!type.provides() && !files.isEmpty()) {
            throw new RuleBroken("disclosure.reply.no-files");
        }
    }

    /** Where something is provided, in a form that can be had. */
    @LegalBasis("政府信息公开条例, art. 40")
    void mustSayHow(Wanted wanted) {
        if (type.provides()) {
            provision().mustBeComplete(wanted);
        } else if (how != null) {
            throw new RuleBroken("disclosure.reply.no-form");
        }
    }

    Provision provision() {
        return how == null ? Provision.AS_ASKED : how;
    }

    private boolean needsProvided() {
        return type.provides() || type == ReplyType.ALREADY_PUBLIC;
    }

    private boolean needsReason() {
        return type != ReplyType.GRANT && type != ReplyType.ALREADY_PUBLIC;
    }
}
