package org.tongyuan.disclosure.ownrecord;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** What the pages of corrections show. */
@Component
class CorrectionPages {

    private final CorrectionReads reads;
    private final CorrectionList lists;
    private final CorrectionRights rights;
    private final Names names;
    private final CurrentUser user;
    private final LegalTime time;

    CorrectionPages(
            CorrectionReads reads,
            CorrectionList lists,
            CorrectionRights rights,
            Names names,
            CurrentUser user,
            LegalTime time) {
        this.reads = reads;
        this.lists = lists;
        this.rights = rights;
        this.names = names;
        this.user = user;
        this.time = time;
    }

    /** Whose names and files the pages need. */
    @Component("ownRecordNames")
    record Names(Agencies agencies, Persons persons, Colleagues colleagues, Files files) {}

    /** A page of a list; {@code more} when another page follows. */
    record ListPage(
            List<CorrectionList.Line> lines,
            boolean more,
            Map<UUID, Person> applicants,
            Map<UUID, Agency> agencies,
            boolean inCharge,
            LocalDate today) {}

    /** One wish at the desk. */
    record DeskPage(CorrectionView view, boolean handles, List<ClaimForm.Choice> receivers) {

        /** What can be done now by whoever looks at it. */
        public List<CorrectionForm> acts() {
            return handles ? CorrectionForm.fitting(view.of()) : List.of();
        }

        List<CorrectionForm.Field> fields(CorrectionForm act) {
            return act.fields(view.of(), receivers);
        }
    }

    SignedIn.Officer officer() {
        return user.officer();
    }

    SignedIn.Citizen citizen() {
        return user.citizen();
    }

    ListPage list(CorrectionList.View view, int page) {
        var officer = officer();
        boolean inCharge = rights.isInCharge(officer);
        var found = lists.find(view, inCharge ? null : officer.agencyId(), page * CorrectionList.PAGE);
        var lines = found.stream().limit(CorrectionList.PAGE).toList();
        return new ListPage(
                lines,
                found.size() > CorrectionList.PAGE,
                names.persons()
                        .byIds(lines.stream()
                                .map(l -> l.of().head().applicantId())
                                .distinct()
                                .toList()),
                agenciesOf(lines),
                inCharge,
                time.today());
    }

    Map<UUID, Agency> agenciesOf(Collection<CorrectionList.Line> lines) {
        return lines.stream()
                .map(l -> l.of().agencyId())
                .distinct()
                .map(names.agencies()::require)
                .collect(Collectors.toMap(Agency::id, a -> a));
    }

    DeskPage desk(String number) {
        var officer = officer();
        var view = reads.seen(number, officer);
        var c = view.of();
        return new DeskPage(
                view,
                CorrectionRights.isOf(officer, c.agencyId()) && officer.may(Permission.DISCLOSURE_HANDLE),
                agencies().stream()
                        .filter(a -> !a.id().equals(c.agencyId()) && !c.had().contains(a.id()))
                        .map(a -> new ClaimForm.Choice(a.id().toString(), a.name()))
                        .toList());
    }

    CorrectionView mine(String number) {
        return reads.seen(number, citizen());
    }

    List<CorrectionList.Line> mine() {
        return lists.ofApplicants(rights.mayApplyFor(citizen()));
    }

    /** The applicant themselves, and those they act for. */
    List<Person> applicants() {
        return rights.mayApplyFor(citizen()).stream()
                .map(names.persons()::require)
                .toList();
    }

    /** The agencies that take such wishes here, by name. */
    List<Agency> agencies() {
        return names.colleagues().holding(Permission.DISCLOSURE_HANDLE).stream()
                .map(Colleagues.Colleague::agencyId)
                .distinct()
                .map(names.agencies()::require)
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    ResponseEntity<byte[]> letter(String number, UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(reads.letter(number, id, user.require()));
    }

    ResponseEntity<Resource> file(String number, UUID id) {
        var stored = reads.file(number, id, user.require()).stored();
        return Downloads.attachment(stored, stored.name(), names.files().open(stored.id()));
    }

    /** What was sent as {@code file}; a form without any is as good. */
    static List<Upload> uploads(HttpServletRequest request) {
        var uploads = new ArrayList<Upload>();
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            for (MultipartFile file : form.getFiles("file")) {
                String name = file.getOriginalFilename();
                if (!file.isEmpty() && name != null) {
                    try {
                        uploads.add(new Upload(name, file.getBytes()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return uploads;
    }
}
