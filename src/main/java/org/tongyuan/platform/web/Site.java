package org.tongyuan.platform.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** What every page knows of the installation; used in templates as {@code ${@site.name}}. */
@Component("site")
public class Site {

    private final String name;
    private final String publicUrl;
    private final String identifier;
    private final boolean demo;

    Site(
            @Value("${tongyuan.site-name}") String name,
            @Value("${tongyuan.public-url:http://localhost:${server.port:8080}}") String publicUrl,
            @Value("${tongyuan.site-identifier:}") String identifier,
            Environment environment) {
        this.name = name;
        this.publicUrl = publicUrl;
        this.identifier = identifier;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    public String getName() {
        return name;
    }

    /** The address under which people reach the site, without a slash at the end. */
    public String getPublicUrl() {
        return publicUrl;
    }

    /** The host of that address. */
    public String getDomain() {
        return URI.create(publicUrl).getHost();
    }

    /** 网站标识码 of ten signs, empty when the site has none. */
    public String getIdentifier() {
        return identifier;
    }

    /** Whether this is a demonstration: every page says so. */
    public boolean isDemo() {
        return demo;
    }
}
