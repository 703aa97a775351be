package org.tongyuan.platform.security;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions lie in the database, so that any node can serve any request. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    /** Notes activity at most once a minute: a page view must not cost a write. */
    @Bean
    static BeanPostProcessor activityOnceAMinute() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? QuietSessions.of(sessions) : bean;
            }
        };
    }
}
