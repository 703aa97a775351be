package org.tongyuan.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Region;

/** The first part of a letter's 文号: the region's first character and the agency's abbreviation, e.g. 清市监. */
@Component
public class LetterWords {

    private final Properties abbreviations = new Properties();

    LetterWords() {
        try (var in = new InputStreamReader(
                new ClassPathResource("documents/letter-words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            abbreviations.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(Agency agency, Region region) {
        String name = agency.name().startsWith(region.name())
                ? agency.name().substring(region.name().length())
                : agency.name();
        String plain = name.endsWith("局") ? name.substring(0, name.length() - 1) : name;
        return region.name().substring(0, 1) + abbreviations.getProperty(name, plain);
    }
}
