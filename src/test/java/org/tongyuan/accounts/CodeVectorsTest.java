package org.tongyuan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tongyuan.SharedData;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The C vectors: check characters of unified social credit codes and of identity cards. */
class CodeVectorsTest {

    private final JsonNode vectors = JsonMapper.shared()
            .readTree(SharedData.file("deadline-vectors.json").toFile());

    @Test
    void credit_codes_are_told_right_from_wrong() {
        tells("C01", UnifiedSocialCreditCode::isValid, 4);
    }

    @Test
    void identity_numbers_are_told_right_from_wrong() {
        tells("C02", IdCardNumber::isValid, 1);
    }

    private void tells(String id, Predicate<String> check, int valid) {
        JsonNode vector = vectors.valueStream()
                .filter(v -> v.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        List<String> right =
                vector.get("valid").valueStream().map(JsonNode::asString).toList();
        List<String> wrong =
                vector.get("invalid").valueStream().map(JsonNode::asString).toList();
        assertThat(right).hasSize(valid).allMatch(check);
        assertThat(wrong).isNotEmpty().noneMatch(check);
    }
}
