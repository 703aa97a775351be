package org.tongyuan.disclosure.ownrecord;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.platform.UseCase;

/** Gives every open wish for correction its day anew when the days of a year became known. */
@UseCase
class SettleCorrections {

    private final CorrectionActing acting;
    private final RecordCorrections corrections;

    SettleCorrections(CorrectionActing acting, RecordCorrections corrections) {
        this.acting = acting;
        this.corrections = corrections;
    }

    @EventListener
    @Transactional
    void recompute(CalendarChanged changed) {
        for (UUID id : corrections.open()) {
            acting.recompute(id, changed.year());
        }
    }
}
