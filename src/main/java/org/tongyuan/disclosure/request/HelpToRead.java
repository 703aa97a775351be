package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Records what help an applicant was given who has difficulty in reading, seeing or hearing; at any time, also when the reply is read. */
@UseCase
class HelpToRead {

    private final RequestActing acting;

    HelpToRead(RequestActing acting) {
        this.acting = acting;
    }

    /** @param on the day on which it was given, null for today */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 43")
    void help(String number, String what, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        Texts.mustSay(what, "disclosure.help.what");
        By by = acting.by(who);
        acting.finish(r, RequestAct.HELP, by, acting.stated(on, r.head().arrivedOn(), by), what.strip());
    }
}
