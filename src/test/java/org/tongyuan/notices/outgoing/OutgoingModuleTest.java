package org.tongyuan.notices.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Persons;
import org.tongyuan.facts.Subject;
import org.tongyuan.notices.Gateway;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.notices.outgoing.Outbox.Outcome;
import org.tongyuan.platform.Ids;

@TongyuanTest
class OutgoingModuleTest {

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    SendOutgoing sendOutgoing;

    @Autowired
    Persons persons;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String title = "取件码 " + Ids.next();

    @Test
    void a_message_is_sent_after_the_act_and_its_phone_is_stored_nowhere() {
        tell();
        waitUntilSent();
        String row = jdbc.sql("SELECT m::text FROM notices.message m WHERE title = ?")
                .param(title)
                .query(String.class)
                .single();
        assertThat(row)
                .contains("SENT")
                .doesNotContain(persons.detailsForLetter(person()).phone());
    }

    @Test
    void the_administrator_sees_what_was_sent_with_the_phone_masked() throws Exception {
        tell();
        var result = mvc.get().uri("/admin/outgoing").with(As.user("admin")).exchange();
        assertThat(result).hasStatusOk();
        String html = result.getResponse().getContentAsString();
        assertThat(html).contains(title, "验证码 123456", "****");
        assertThat(html).doesNotContain(persons.detailsForLetter(person()).phone());
        assertThat(mvc.get().uri("/admin/outgoing").with(As.user("wangfang"))).hasStatus(403);
    }

    @Test
    void a_failed_message_is_tried_again_later_and_given_up_in_the_end() {
        UUID id = waiting();
        for (int attempt = 1; attempt <= 8; attempt++) {
            outbox.note(List.of(Outcome.failed(row(id), "no connection")));
            assertThat(row(id).attempts()).isEqualTo(attempt);
            Instant next = jdbc.sql("SELECT next_attempt FROM notices.message WHERE id = ?")
                    .param(id)
                    .query(java.time.OffsetDateTime.class)
                    .optional()
                    .map(java.time.OffsetDateTime::toInstant)
                    .orElse(null);
            if (attempt < 8) {
                assertThat(next).isAfter(Instant.now().plus(Duration.ofSeconds(55L << (attempt - 1))));
            } else {
                assertThat(next).isNull();
            }
        }
        assertThat(state(id)).isEqualTo("FAILED");
    }

    @Test
    void a_provider_that_breaks_does_not_stop_the_others() {
        List<String> sent = new ArrayList<>();
        var broken = new SendOutgoing(outbox, persons, new Gateway() {
            @Override
            public void sms(UUID id, String phone, String text) throws DeliveryFailed {
                sent.add(text);
                throw new DeliveryFailed("busy");
            }

            @Override
            public void mail(UUID id, String address, String mailTitle, String text) {
                throw new IllegalStateException();
            }
        });
        UUID first = waiting();
        UUID second = waiting();
        outbox.note(broken.send(List.of(row(first), row(second))));
        assertThat(sent).hasSize(2);
        assertThat(state(first)).isEqualTo("WAITING");
    }

    @Test
    void the_log_shows_masked_numbers_only() {
        assertThat(LogGateway.masked("13812345678")).isEqualTo("138****5678");
        assertThat(LogGateway.masked("12345")).isEqualTo("****");
    }

    /** Written as due only later, so that the running tick leaves it alone. */
    private UUID waiting() {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO notices.message (id, person_id, title, text, sms, next_attempt, created)
            VALUES (?, ?, ?, '验证码 123456', 'WAITING', now() + interval '1 day', now())\
            """).params(id, person(), title).update();
        return id;
    }

    private Outbox.Outgoing row(UUID id) {
        return outbox.newest(null, 1000).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void waitUntilSent() {
        for (int i = 0; i < 100; i++) {
            sendOutgoing.sendDue();
            if (jdbc.sql("SELECT sms FROM notices.message WHERE title = ?")
                    .param(title)
                    .query(String.class)
                    .single()
                    .equals("SENT")) {
                return;
            }
        }
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT sms FROM notices.message WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void tell() {
        notices.tell(new Notice(person(), new Subject("case", "test"), title, "验证码 123456", "/my"));
    }

    private UUID person() {
        return jdbc.sql("SELECT person_id FROM accounts.account WHERE login_name = 'zhangwei'")
                .query(UUID.class)
                .single();
    }
}
