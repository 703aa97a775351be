package org.tongyuan.cases.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Reason;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.record.Delay;
import org.tongyuan.cases.record.Extension;
import org.tongyuan.cases.record.Permit;
import org.tongyuan.cases.record.PublicNotice;
import org.tongyuan.cases.record.SiteCheck;
import org.tongyuan.cases.record.SpecialProcedure;
import org.tongyuan.cases.record.Undertaking;
import org.tongyuan.cases.rules.CorrectionItem;

/** A case as other systems see it. Persons appear by name only; numbers and phones are never given out. */
record CaseJson(
        String number,
        String state,
        String stateName,
        int version,
        Item item,
        Agency agency,
        String applicant,
        String channel,
        Instant receivedAt,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        boolean deemedAccepted,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate endedOn,
        Due due,
        List<Material> materials,
        @Nullable Correction correction,
        List<Step> steps,
        @Nullable Decision decision,
        @Nullable Ending ending,
        Proceedings proceedings,
        List<File> files,
        List<Letter> letters,
        List<String> allowedActs,
        @Nullable String progressCode) {

    record Item(String code, String name, int version, String profile) {}

    record Agency(UUID id, String name, @Nullable String code) {}

    /** Dates side by side; {@code next} is the first that falls due, {@code reasons} tells why each is what it is. */
    record Due(
            @Nullable LocalDate next,
            @Nullable Date statutory,
            @Nullable Date promised,
            @Nullable Date correction,
            @Nullable Date supply,
            @Nullable Date delivery,
            String reasons) {}

    /** A date, or the year whose calendar it waits for and the earliest it can be. */
    record Date(
            @Nullable LocalDate on,
            @Nullable Integer awaitingCalendar,
            @Nullable LocalDate earliest,
            @Nullable LocalDate stoppedOn,
            boolean late) {}

    record Material(
            String key,
            String name,
            boolean required,
            String state,
            String stateName,
            @Nullable String defect,
            @Nullable String remedy) {}

    record Correction(
            LocalDate notifiedOn, int days, @Nullable LocalDate receivedOn, List<CorrectionItem> items) {}

    record Step(
            String key,
            String name,
            String stage,
            UUID agencyId,
            String state,
            String stateName,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate doneOn,
            @Nullable LocalDate dueOn,
            @Nullable Boolean agreed,
            @Nullable String opinion) {}

    record Decision(
            String kind,
            String name,
            LocalDate on,
            List<String> reasons,
            List<String> legalBasis,
            List<String> remedy,
            @Nullable String result) {}

    record Ending(String act, String name, LocalDate on, String reason, List<String> remedy) {}

    /** What happened beside the straight way; persons and their statements are not given out. */
    record Proceedings(
            boolean paused,
            List<SpecialProcedure> specialProcedures,
            @Nullable Extension extension,
            @Nullable Hearing hearing,
            List<SiteCheck> checks,
            @Nullable PublicNotice publicNotice,
            List<Delay> delays,
            @Nullable Permit permit,
            @Nullable Deferral deferral,
            @Nullable Undertaking undertaking) {}

    record Hearing(
            boolean ownMotion,
            LocalDate toldOn,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate waivedOn,
            @Nullable LocalDateTime scheduledFor,
            @Nullable String place,
            @Nullable LocalDate heldOn) {}

    /** A file that was given in, for a material by its key or for the application as a whole. */
    record File(
            UUID id,
            @Nullable String material,
            String name,
            String mediaType,
            long size,
            Instant addedAt,
            String url) {}

    /** A file that waits to be handed in. */
    record Upload(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant uploadedAt,
            Instant usableUntil) {}

    record Letter(UUID id, String number, String title, LocalDate signedOn, String verify, String pdf) {}

    /** A clock with the answer to "why this date". */
    record Clock(
            String kind,
            String name,
            int length,
            String unit,
            String legalBasis,
            @Nullable LocalDate dueOn,
            @Nullable Integer awaitingCalendar,
            @Nullable LocalDate earliest,
            @Nullable LocalDate stoppedOn,
            List<Reason> reasons) {}

    /** A list; {@code next} is the cursor of the page after it, absent at the end. */
    record CaseList(List<Line> cases, @Nullable String next) {}

    record Line(
            String number,
            String state,
            String stateName,
            String item,
            String itemName,
            UUID agencyId,
            LocalDate receivedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate statutoryDueOn,
            @Nullable LocalDate promisedDueOn,
            @Nullable Integer awaitingCalendar,
            boolean late,
            String url,
            @Nullable Outside outside) {}

    /** The mark of a case that is handled in an outside system: its word for the state, and where it is seen there and here. */
    record Outside(
            String system,
            String systemName,
            String outsideState,
            @Nullable String link,
            String url) {}
}
