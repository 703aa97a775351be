package org.tongyuan.calendar.duedate;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The public calendar pages change a few times a year: 304 while what is shown stays the same. */
@Configuration(proxyBeanMethods = false)
class CalendarPagesCaching {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> calendarPagesEtag() {
        var filter = new ShallowEtagHeaderFilter();
        // Weak, because a strong one keeps the server from compressing the answer.
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/calendar", "/calendar/limits");
        return registration;
    }
}
