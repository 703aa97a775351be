package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** What the pages of requests show. */
@Component
class RequestPages {

    private final RequestReads reads;
    private final RequestList lists;
    private final RequestRights rights;
    private final Names names;
    private final CurrentUser user;
    private final LegalTime time;

    RequestPages(
            RequestReads reads,
            RequestList lists,
            RequestRights rights,
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

    /** Whose names the pages need. */
    @Component
    record Names(Agencies agencies, Persons persons, Colleagues colleagues) {}

    /** A page of a list: {@code agencies} by id, where one sees those of others; {@code next} is null on the last page. */
    record ListPage(
            List<RequestList.Line> lines,
            @Nullable String next,
            Map<UUID, Person> applicants,
            Map<UUID, Agency> agencies,
            boolean inCharge,
            LocalDate today) {}

    /** One request at the desk. */
    record DeskPage(
            RequestView view,
            List<RequestList.Line> besides,
            boolean handles,
            boolean extendsTime,
            boolean examines,
            @Nullable ReplyExamination examination) {

        public boolean may(ActForm act) {
            return act.permission() == Permission.DISCLOSURE_EXTEND ? extendsTime : handles;
        }

        /** The fields of an act; a reply chooses from what was found, a join from the applicant's other requests. */
        List<ActForm.Field> fields(ActForm act) {
            if (act == ActForm.JOIN) {
                return List.of(act.fields().getFirst().with(leads()));
            }
            if ((act != ActForm.REPLY && act != ActForm.EXAMINATION)
                    || view.files().isEmpty()) {
                return act.fields();
            }
            var fields = new ArrayList<>(act.fields());
            fields.add(new ActForm.Field(
                    "files",
                    "提供给申请人的文件",
                    "many",
                    false,
                    null,
                    view.files().stream()
                            .map(f -> new ActForm.Choice(f.id().toString(), f.name()))
                            .toList()));
            return fields;
        }

        private List<ActForm.Choice> leads() {
            return besides.stream()
                    .filter(b -> b.state() == RequestState.IN_HAND)
                    .map(b -> new ActForm.Choice(b.number(), b.number() + " " + b.subject()))
                    .toList();
        }

        /** What can be done now by whoever looks at it. */
        public List<ActForm> acts() {
            boolean joined = view.together().lead() != null;
            var acts = new ArrayList<>(ActForm.fitting(view.of()));
            if (joined) {
                acts.remove(ActForm.EXAMINATION);
                acts.remove(ActForm.REPLY);
                acts.remove(ActForm.DELIVERY);
                acts.addFirst(ActForm.SEPARATE);
            }
            if (joined || leads().isEmpty() || !view.together().parts().isEmpty()) {
                acts.remove(ActForm.JOIN);
            }
            if (view.of().state() != RequestState.IN_HAND) {
                acts.remove(ActForm.SEPARATE);
            }
            return acts.stream().filter(this::may).toList();
        }

        /** Of a split application: whoever objected to the whole may have nothing to do with this part. */
        public boolean excludes(Consultation c) {
            return handles
                    && c.objects()
                    && view.of().state() == RequestState.IN_HAND
                    && (view.of().head().splitFrom() != null
                            || view.history().stream().anyMatch(h -> h.act() == RequestAct.SPLIT));
        }

        /** How many of the applicant's requests the agency received in the month of this one. */
        public long ofMonth() {
            LocalDate on = view.of().receivedOn();
            return on == null
                    ? 0
                    : 1
                            + besides.stream()
                                    .map(RequestList.Line::receivedOn)
                                    .filter(d ->
                                            d != null && d.withDayOfMonth(1).equals(on.withDayOfMonth(1)))
                                    .count();
        }
    }

    SignedIn.Officer officer() {
        return user.officer();
    }

    SignedIn.Citizen citizen() {
        return user.citizen();
    }

    ListPage list(RequestList.View view, RequestList.@Nullable After after) {
        var officer = officer();
        boolean inCharge = rights.isInCharge(officer);
        var found = lists.find(view, inCharge ? null : officer.agencyId(), time.today(), after);
        var lines = found.stream().limit(RequestList.PAGE).toList();
        return new ListPage(
                lines,
                found.size() > RequestList.PAGE ? RequestList.After.of(lines.getLast()) : null,
                names.persons()
                        .byIds(lines.stream()
                                .map(RequestList.Line::applicantId)
                                .distinct()
                                .toList()),
                agencies(lines),
                inCharge,
                time.today());
    }

    private Map<UUID, Agency> agencies(Collection<RequestList.Line> lines) {
        return lines.stream()
                .map(RequestList.Line::agencyId)
                .distinct()
                .map(names.agencies()::require)
                .collect(Collectors.toMap(Agency::id, a -> a));
    }

    DeskPage desk(String number) {
        var officer = officer();
        var view = reads.seen(number, officer);
        boolean own = RequestRights.isOf(officer, view.of().head().agencyId());
        return new DeskPage(
                view,
                lists.besides(view.of()),
                own && officer.may(Permission.DISCLOSURE_HANDLE),
                own && officer.may(Permission.DISCLOSURE_EXTEND),
                officer.may(Permission.DISCLOSURE_REVIEW),
                reads.examination(view.of()));
    }

    RequestView mine(String number) {
        return reads.seen(number, citizen());
    }

    List<RequestList.Line> mine() {
        return lists.ofApplicants(rights.mayApplyFor(citizen()));
    }

    Map<UUID, Agency> agenciesOf(List<RequestList.Line> lines) {
        return agencies(lines);
    }

    /** The applicant themselves, and those they act for. */
    List<Person> applicants() {
        return rights.mayApplyFor(citizen()).stream()
                .map(names.persons()::require)
                .toList();
    }

    /** The agencies that take requests here, by name. */
    List<Agency> agencies() {
        return names.colleagues().holding(Permission.DISCLOSURE_HANDLE).stream()
                .map(Colleagues.Colleague::agencyId)
                .distinct()
                .map(names.agencies()::require)
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    ResponseEntity<byte[]> letter(String number, UUID id) {
        var letter = reads.letter(reads.seen(number, user.require()), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .body(reads.pdf(letter));
    }

    ResponseEntity<Resource> letterAsOfd(String number, UUID id) {
        var letter = reads.letter(reads.seen(number, user.require()), id);
        return Downloads.ofd(letter.fileName(), reads.ofd(letter));
    }

    static List<ApplicantKind> kindsOf(boolean body) {
        return Arrays.stream(ApplicantKind.values())
                .filter(k -> body != (k == ApplicantKind.NATURAL_PERSON))
                .toList();
    }
}
