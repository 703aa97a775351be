package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.NotFound;

/** Requests that were answered, for what comes after: whether what was given to one, or refused, can be public to all. */
@Component
public class AnsweredRequests {

    private final RequestReads reads;
    private final RequestFiles requestFiles;
    private final HandleFiles handle;
    private final RequestTrail trail;
    private final Requests requests;
    private final AskedByMany many;

    AnsweredRequests(
            RequestReads reads,
            RequestFiles requestFiles,
            HandleFiles handle,
            RequestTrail trail,
            Requests requests,
            AskedByMany many) {
        this.reads = reads;
        this.requestFiles = requestFiles;
        this.handle = handle;
        this.trail = trail;
        this.requests = requests;
        this.many = many;
    }

    /** A request whose answer was served. */
    public record Answered(
            UUID id, String number, UUID agencyId, String wanted, ReplyType reply, LocalDate endedOn, boolean test) {}

    /** Information that several applicants asked for; {@code given} is the number of a request that was given it. */
    public record Shared(String name, int applicants, List<String> requests, String given) {}

    /** For those who may see it; another is not there. */
    public Answered require(String number, SignedIn who) {
        var r = reads.alone(number, who);
        var outcome = r.outcome();
        var ended = outcome == null ? null : outcome.endedOn();
        if (outcome == null || ended == null) {
            throw new NotFound("answered request " + number);
        }
        var head = r.head();
        return new Answered(
                head.id(), head.number(), head.agencyId(), r.wanted().text(), outcome.type(), ended, head.test());
    }

    /** What the answer gave out, as it may be given to all. */
    public List<Upload> given(UUID request) {
        return requestFiles.givenOut(request).stream()
                .map(f -> new Upload(f.name(), handle.content(f.stored())))
                .toList();
    }

    public List<String> namesGiven(UUID request) {
        return requestFiles.givenOut(request).stream().map(RequestFile::name).toList();
    }

    /** The applicant hears of it in the site. */
    public void tellApplicant(String number, String title) {
        trail.message(requests.require(number), title);
    }

    public void tellOffice(String number, String title) {
        trail.tellOffice(requests.require(number), title);
    }

    /** What at least so many applicants of an agency (null: of any) asked for, one was given, and nobody has yet suggested for all. */
    public List<Shared> shared(@Nullable UUID agency, int applicants) {
        return many.find(agency, applicants);
    }

    /** The types that refuse, wholly or in part. */
    public static String[] refusals() {
        return Arrays.stream(ReplyType.values())
                .filter(t -> t.refuses() || t == ReplyType.PARTIAL)
                .map(ReplyType::name)
                .toArray(String[]::new);
    }
}
