package org.tongyuan.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongyuan.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "990000, PROVINCE,",
        "990100, CITY, 990000",
        "990122, COUNTY, 990100",
        "659001, COUNTY, 659000",
        "990122101, TOWNSHIP, 990122",
        "441900003, TOWNSHIP, 441900"
    })
    void level_and_parent_follow_from_the_digits(String code, RegionLevel level, String parent) {
        var division = new DivisionCode(code);
        assertThat(division.level()).isEqualTo(level);
        assertThat(division.parent()).isEqualTo(parent == null ? null : new DivisionCode(parent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "012345", "9901221", "990122000", "99012A", "990122101000"})
    void other_strings_are_no_division_codes(String code) {
        assertThat(DivisionCode.isWellFormed(code)).isFalse();
    }

    @Test
    void a_development_zone_is_told_from_a_county() {
        assertThat(new DivisionCode("130171").isDevelopmentZone()).isTrue();
        assertThat(new DivisionCode("130170").isDevelopmentZone()).isFalse();
        assertThat(new DivisionCode("990122").isDevelopmentZone()).isFalse();
    }

    @Test
    void every_real_division_has_the_level_and_the_parent_that_its_code_says() throws IOException {
        Set<String> known = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode p : read("provinces")) {
            check(p, "0000", RegionLevel.PROVINCE, known, wrong);
        }
        for (JsonNode c : read("cities")) {
            check(c, "00", RegionLevel.CITY, known, wrong);
        }
        // Cities without counties (东莞, 中山, 儋州, 嘉峪关) stand among the areas again, under their own code.
        for (JsonNode a : read("areas")) {
            if (!a.get("code").asString().endsWith("00")) {
                check(a, "", RegionLevel.COUNTY, known, wrong);
            }
        }
        int streets = 0;
        for (JsonNode s : read("streets")) {
            // 金门县 has a placeholder instead of townships, which is no division.
            if (!s.get("code").asString().equals("350527000")) {
                check(s, "", RegionLevel.TOWNSHIP, known, wrong);
                streets++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(streets).isEqualTo(41351);
    }

    private static JsonNode read(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SharedData.file("divisions/" + file + ".json")));
    }

    private static void check(JsonNode node, String suffix, RegionLevel level, Set<String> known, List<String> wrong) {
        String code = node.get("code").asString() + suffix;
        var division = new DivisionCode(code);
        var parent = division.parent();
        if (division.level() != level || (parent != null && !known.contains(parent.digits()))) {
            wrong.add(code + " " + node.get("name").asString());
        }
        known.add(code);
    }

    /** Real codes, published: the second one's remainder is 0, where the outer modulus matters. */
    @ParameterizedTest
    @CsvSource({"91350100M000100Y43, true", "91350100M000100Y44, false", "91350100M000100I43, false", "9135, false"})
    void unified_social_credit_codes_are_checked(String code, boolean valid) {
        assertThat(UnifiedSocialCreditCode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void every_remainder_gives_a_check_character() {
        Set<Character> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String first17 = "119901220000%05d".formatted(i);
            char check = UnifiedSocialCreditCode.checkCharacter(first17);
            seen.add(check);
            assertThat(UnifiedSocialCreditCode.isValid(first17 + check)).isTrue();
        }
        assertThat(seen).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({"M000100Y4, true", "D2143569X, true", "D21435690, false", "D2143569, false", "d2143569X, false"})
    void organization_codes_are_checked(String code, boolean valid) {
        assertThat(OrganizationCode.isValid(code)).isEqualTo(valid);
    }
}
