package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    AnsweredRequests(
            RequestReads reads,
            RequestFiles requestFiles,
            HandleFiles handle,
            RequestTrail trail,
            Requests requests,
            JdbcClient jdbc) {
        this.reads = reads;
        this.requestFiles = requestFiles;
        this.handle = handle;
        this.trail = trail;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /** A request whose answer was served. */
    public record Answered(
            UUID id, String number, UUID agencyId, String wanted, ReplyType reply, LocalDate endedOn, boolean test) {}

    /** A file that several applicants were given. */
    public record Shared(String name, int applicants, List<String> requests) {}

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

    /** Files that at least so many applicants of an agency (null: of any) were given and that nobody has yet suggested for all. */
    public List<Shared> shared(@Nullable UUID agency, int applicants) {
        return jdbc.sql("""
            SELECT min(f.name) AS name, count(DISTINCT r.applicant_person_id)::int AS applicants, array_agg(DISTINCT r.number) AS numbers
            FROM disclosure.reply_file g JOIN disclosure.request_file f ON f.id = g.file_id JOIN disclosure.request r ON r.id = g.request_id
            WHERE r.ended_on IS NOT NULL AND (?::uuid IS NULL OR r.agency_id = ?::uuid)
            GROUP BY f.sha256
            HAVING count(DISTINCT r.applicant_person_id) >= ?
              AND NOT EXISTS (SELECT FROM disclosure.suggestion s JOIN disclosure.request q ON q.id = s.request_id
                              WHERE q.number = ANY (array_agg(r.number)))
            ORDER BY 2 DESC, 1 LIMIT 50\
            """)
                .params(Arrays.asList(agency, agency, applicants))
                .query((row, n) -> new Shared(row.getString("name"), row.getInt("applicants"), List.of((String[])
                        row.getArray("numbers").getArray())))
                .list();
    }

    /** The types that refuse, wholly or in part. */
    public static String[] refusals() {
        return Arrays.stream(ReplyType.values())
                .filter(t -> t.refuses() || t == ReplyType.PARTIAL)
                .map(ReplyType::name)
                .toArray(String[]::new);
    }
}
