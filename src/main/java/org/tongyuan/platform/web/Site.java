package org.tongyuan.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What every page knows of the installation; used in templates as {@code ${@site.name}}. */
@Component("site")
public class Site {

    private final String name;
    private final String publicUrl;
    private final boolean demo;

    Site(
            @Value("${tongyuan.site-name}") String name,
            @Value("${tongyuan.public-url:http://localhost:${server.port:8080}}") String publicUrl,
            Environment environment) {
        this.name = name;
        this.publicUrl = publicUrl;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public String getName() {
        return name;
    }

    /** The address under which people reach the site, without a slash at the end. */
    public String getPublicUrl() {
        return publicUrl;
    }

    /** Whether this is a demonstration: every page says so. */
    public boolean isDemo() {
        return demo;
    }
}
