package org.tongyuan;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What differs in tests: time can be set, and statements are counted. */
@TestConfiguration(proxyBeanMethods = false)
public class TestContext {

    @Bean
    @Primary
    TestTime testTime() {
        return new TestTime();
    }

    @Bean
    static CountedStatements countedStatements() {
        return new CountedStatements();
    }
}
