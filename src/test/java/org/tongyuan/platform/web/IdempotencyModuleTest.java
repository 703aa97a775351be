package org.tongyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Idempotency.Answer;

@TongyuanTest
class IdempotencyModuleTest {

    @Autowired
    Idempotency idempotency;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    Once once;

    @Autowired
    IdempotencyProblems problems;

    @Autowired
    JdbcClient jdbc;

    private final String key = Ids.next().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void the_same_request_gets_the_same_answer_and_no_second_effect() {
        ResponseEntity<String> first = run("client", "h");
        ResponseEntity<String> second = run("client", "h");
        assertThat(effects).hasValue(1);
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(second.getHeaders().getLocation()).hasToString("/api/v1/cases/1");
        assertThat(first.getHeaders().getFirst(Idempotency.REPLAYED)).isNull();
        assertThat(second.getHeaders().getFirst(Idempotency.REPLAYED)).isEqualTo("true");
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        run("client", "h");
        assertThat(refusal(() -> run("client", "other"))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(effects).hasValue(1);
    }

    @Test
    void clients_do_not_share_keys() {
        run("client", "h");
        run("another", "h");
        assertThat(effects).hasValue(2);
    }

    @Test
    void a_missing_key_is_refused_with_what_to_send() {
        assertThat(refusal(() -> idempotency.run("client", null, "h", this::effect)))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        var problem = problems.refused(new IdempotencyRefused(HttpStatus.BAD_REQUEST, "idempotency.missing"))
                .getBody();
        assertThat(problem).isNotNull();
        assertThat(problem.getDetail()).contains("Idempotency-Key", "UUID");
    }

    @Test
    void what_failed_may_be_tried_again_under_the_same_key() {
        assertThatThrownBy(() -> idempotency.run("client", key, "h", () -> {
                    throw new RuleBroken("test");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(run("client", "h").getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void a_request_still_running_is_answered_at_once_with_when_to_come_back() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<ResponseEntity<String>> first = threads.submit(() -> idempotency.run("client", key, "h", () -> {
                running.countDown();
                await(release);
                return effect();
            }));
            await(running);
            assertThat(refusal(() -> run("client", "h"))).isEqualTo(HttpStatus.CONFLICT);
            var answer = problems.refused(new IdempotencyRefused(HttpStatus.CONFLICT, "idempotency.running"));
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            release.countDown();
            assertThat(first.get().getStatusCode()).isEqualTo(HttpStatus.CREATED);
        }
        assertThat(run("client", "h").getHeaders().getFirst(Idempotency.REPLAYED))
                .isEqualTo("true");
        assertThat(effects).hasValue(1);
    }

    @Test
    void of_many_at_once_one_takes_effect() throws Exception {
        List<Future<ResponseEntity<String>>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<ResponseEntity<String>> insisting = () -> {
                while (true) {
                    try {
                        return run("client", "h");
                    } catch (IdempotencyRefused e) {
                        assertThat(e.status()).isEqualTo(HttpStatus.CONFLICT);
                        Thread.sleep(5);
                    }
                }
            };
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(insisting));
            }
            for (var one : all) {
                assertThat(one.get().getBody()).isEqualTo("{\"number\":\"1\"}");
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void keys_are_forgotten_after_seven_days() {
        run("client", "h");
        jdbc.sql("UPDATE platform.idempotency SET created_at = now() - interval '8 days' WHERE key = ?")
                .param(key)
                .update();
        keys.forget();
        assertThat(keys.find("client", key)).isEmpty();
    }

    @Test
    void a_form_sent_twice_leads_to_the_same_place_and_takes_effect_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> clicks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clicks.add(threads.submit(() -> once.run(form("a"), this::redirect)));
            }
            for (var click : clicks) {
                assertThat(click.get()).isEqualTo("redirect:/my/cases/1");
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void a_form_sent_again_with_other_content_is_refused_and_one_shown_again_is_not() {
        assertThat(once.run(form("a"), () -> "cases/form")).isEqualTo("cases/form");
        once.run(form("b"), this::redirect);
        assertThatThrownBy(() -> once.run(form("c"), this::redirect)).isInstanceOf(RuleBroken.class);
    }

    private MockHttpServletRequest form(String value) {
        var request = new MockHttpServletRequest("POST", "/my/cases");
        request.addParameter("_once", key);
        request.addParameter("field", value);
        request.addParameter("_csrf", Ids.next().toString());
        return request;
    }

    private String redirect() {
        return "redirect:/my/cases/" + effects.incrementAndGet();
    }

    private ResponseEntity<String> run(String client, String hash) {
        return idempotency.run(client, key, hash, this::effect);
    }

    private Answer effect() {
        return new Answer(201, "{\"number\":\"" + effects.incrementAndGet() + "\"}", "/api/v1/cases/1");
    }

    private static HttpStatus refusal(Callable<?> call) {
        try {
            call.call();
        } catch (IdempotencyRefused e) {
            return e.status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not refused");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
