package org.tongyuan.platform.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tongyuan.platform.StartRefused;

class ProductionGateTest {

    @Test
    void lets_a_sound_installation_behind_a_proxy_start() {
        assertThat(problems(sound())).isEmpty();
        assertThatCode(() -> new ProductionGate(List.of(List::of)).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void lets_an_installation_with_its_own_certificate_start() {
        assertThat(problems(sound().withProperty("tongyuan.public-url", "http://10.0.0.1")
                        .withProperty("server.ssl.bundle", "web")))
                .isEmpty();
    }

    @Test
    void refuses_demo_and_production_together() {
        var environment = sound();
        environment.setActiveProfiles("demo", "production");
        assertThat(problems(environment)).singleElement().asString().contains("demo");
    }

    @Test
    void refuses_the_embedded_database_unless_told() {
        var environment = new MockEnvironment()
                .withProperty("server.ssl.bundle", "web")
                .withProperty("server.servlet.session.cookie.secure", "true");
        assertThat(problems(environment)).singleElement().asString().contains("spring.datasource.url");
        environment.setProperty("tongyuan.embedded.allow-in-production", "true");
        assertThat(problems(environment)).isEmpty();
    }

    @Test
    void refuses_session_cookies_over_plain_http() {
        assertThat(problems(sound().withProperty("server.servlet.session.cookie.secure", "false")))
                .singleElement()
                .asString()
                .contains("cookie.secure");
    }

    @Test
    void refuses_to_serve_without_https() {
        assertThat(problems(sound().withProperty("tongyuan.public-url", "http://qinghe.example")))
                .singleElement()
                .asString()
                .contains("HTTPS");
        assertThat(problems(sound().withProperty("server.forward-headers-strategy", "none")))
                .hasSize(1);
        assertThat(problems(sound().withProperty("tongyuan.public-url", "http://qinghe.example")
                        .withProperty("server.ssl.bundle", "web")
                        .withProperty("server.ssl.enabled", "false")))
                .hasSize(1);
    }

    @Test
    void lists_every_objection_of_every_module_in_one_message() {
        var gate = new ProductionGate(List.of(
                () -> List.of("demo password of wangfang"), () -> List.of("demo client demo-window", "no HTTPS")));
        assertThatThrownBy(gate::afterSingletonsInstantiated)
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("1. demo password of wangfang", "2. demo client demo-window", "3. no HTTPS");
    }

    @Test
    void demo_listens_on_this_machine_only_unless_exposed() {
        assertThat(new DemoAddress(false).address().isLoopbackAddress()).isTrue();
        assertThat(new DemoAddress(true).address().isAnyLocalAddress()).isTrue();
    }

    private static List<String> problems(MockEnvironment environment) {
        return new SettingsCheck(environment).problems();
    }

    private static MockEnvironment sound() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/tongyuan")
                .withProperty("server.servlet.session.cookie.secure", "true")
                .withProperty("server.forward-headers-strategy", "native")
                .withProperty("tongyuan.public-url", "https://qinghe.example");
    }
}
