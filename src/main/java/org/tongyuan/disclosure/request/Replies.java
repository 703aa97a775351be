package org.tongyuan.disclosure.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was replied, with the files given out. */
@Repository
class Replies {

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final RequestFiles files;

    Replies(JdbcClient jdbc, RequestRows rows, RequestFiles files) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.files = files;
    }

    /** A reply as it was made, and how it was served. */
    record Reply(
            List<ReplyType> grounds,
            @Nullable String reason,
            @Nullable String provided,
            @Nullable String competent,
            Provision how,
            UUID letter,
            @Nullable Service service,
            List<RequestFile> files) {}

    /** How a reply reached the applicant. */
    record Service(Way way, @Nullable String to, @Nullable String proof) {

        /** By what way. */
        enum Way {
            DIRECT("直接送达", "签收之日"),
            POST("邮寄（邮政企业）", "交邮之日"),
            ELECTRONIC("电子送达", "到达之日");

            private final String label;
            private final String day;

            Way(String label, String day) {
                this.label = label;
                this.day = day;
            }

            public String label() {
                return label;
            }

            /** Which day counts. */
            public String day() {
                return day;
            }
        }
    }

    void add(UUID request, ReplyDraft draft, UUID letter) {
        var how = draft.provision();
        var form = how.form();
        jdbc.sql("""
            INSERT INTO disclosure.reply (request_id, grounds, reason, provided, competent, form, form_reason, appointment, letter_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        request,
                        draft.grounds().stream().map(ReplyType::name).toArray(String[]::new),
                        rows.sealed(Texts.orNull(draft.reason()), "reply", request),
                        rows.sealed(Texts.orNull(draft.provided()), "provided", request),
                        rows.sealed(Texts.orNull(draft.competent()), "competent", request),
                        form == null ? null : form.name(),
                        rows.sealed(how.reason(), "form_reason", request),
                        rows.sealed(how.appointment(), "appointment", request),
                        letter))
                .update();
        for (int place = 0; place < draft.files().size(); place++) {
            jdbc.sql("INSERT INTO disclosure.reply_file (request_id, place, file_id) VALUES (?, ?, ?)")
                    .params(request, place, draft.files().get(place).id())
                    .update();
        }
    }

    void served(UUID request, Service service) {
        jdbc.sql("UPDATE disclosure.reply SET service_way = ?, service_to = ?, service_proof = ? WHERE request_id = ?")
                .params(Arrays.asList(
                        service.way().name(),
                        rows.sealed(service.to(), "service_to", request),
                        service.proof(),
                        request))
                .update();
    }

    Optional<Reply> of(UUID request) {
        var given = files.givenOut(request);
        return jdbc.sql("SELECT * FROM disclosure.reply WHERE request_id = ?")
                .param(request)
                .query((row, n) -> {
                    String form = row.getString("form");
                    String way = row.getString("service_way");
                    return new Reply(
                            Arrays.stream((String[]) row.getArray("grounds").getArray())
                                    .map(ReplyType::valueOf)
                                    .toList(),
                            rows.opened(row.getString("reason"), "reply", request),
                            rows.opened(row.getString("provided"), "provided", request),
                            rows.opened(row.getString("competent"), "competent", request),
                            new Provision(
                                    form == null ? null : Wanted.Form.valueOf(form),
                                    rows.opened(row.getString("form_reason"), "form_reason", request),
                                    rows.opened(row.getString("appointment"), "appointment", request)),
                            row.getObject("letter_id", UUID.class),
                            way == null
                                    ? null
                                    : new Service(
                                            Service.Way.valueOf(way),
                                            rows.opened(row.getString("service_to"), "service_to", request),
                                            row.getString("service_proof")),
                            given);
                })
                .optional();
    }
}
