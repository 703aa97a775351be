package org.tongyuan.disclosure.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * In what form information is provided: as the applicant asked, or, where that would endanger the original or cost too much, in another.
 *
 * @param form null for the one that was asked for
 * @param reason why another
 * @param appointment when and where it can be consulted or copied out
 */
@LegalBasis("政府信息公开条例, art. 40")
record Provision(
        Wanted.@Nullable Form form,
        @Nullable String reason,
        @Nullable String appointment) {

    static final Provision AS_ASKED = new Provision(null, null, null);

    static @Nullable Provision of(Wanted.@Nullable Form form, @Nullable String reason, @Nullable String appointment) {
        var given = new Provision(form, Texts.orNull(reason), Texts.orNull(appointment));
        return given.equals(AS_ASKED) ? null : given;
    }

    public Wanted.Form formFor(Wanted wanted) {
        return form == null ? wanted.form() : form;
    }

    /** Another than asked says why; what is shown and not handed over says when and where. */
    void mustBeComplete(Wanted wanted) {
        var given = formFor(wanted);
        if (given != wanted.form()) {
            Texts.mustSay(reason, "disclosure.reply.form-reason");
        } else if (reason != null) {
            throw new RuleBroken("disclosure.reply.form-as-asked");
        }
        boolean shown = List.of(Wanted.Form.CONSULT, Wanted.Form.COPY_OUT).contains(given);
        if (shown) {
            Texts.mustSay(appointment, "disclosure.reply.appointment");
        } else if (appointment != null) {
            throw new RuleBroken("disclosure.reply.no-appointment");
        }
    }
}
