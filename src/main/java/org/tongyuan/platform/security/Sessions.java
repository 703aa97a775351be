package org.tongyuan.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions lie in the database, so that any node can serve any request. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    /** Notes activity at most once a minute: a page view must not cost a write. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> activityOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
            UPDATE %TABLE_NAME% s
            SET session_id = n.session_id, last_access_time = n.last_access_time,
                max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
            FROM (SELECT ?::bpchar AS session_id, ?::bigint AS last_access_time, ?::int AS max_inactive_interval,
                         ?::bigint AS expiry_time, ?::varchar AS principal_name, ?::bpchar AS primary_id) n
            WHERE s.primary_id = n.primary_id
              AND (n.last_access_time >= s.last_access_time + 60000 OR s.session_id <> n.session_id
                   OR s.max_inactive_interval <> n.max_inactive_interval
                   OR s.principal_name IS DISTINCT FROM n.principal_name)\
            """);
    }
}
