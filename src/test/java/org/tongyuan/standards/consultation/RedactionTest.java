package org.tongyuan.standards.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void numbers_and_addresses_that_lead_to_a_person_are_taken_out() {
        assertThat(Redaction.of("我电话 138 0099 0011，身份证99012219850312001X，a.b@example.org", null, null))
                .isEqualTo("我电话 （已隐去），身份证（已隐去），（已隐去）");
        assertThat(Redaction.isNeeded("0990-6228800")).isTrue();
    }

    @Test
    void codes_of_standards_days_and_times_stay() {
        String text = "按 GB/T 36112-2018 和 DB990122/T 006-2026 第 3.1 条，12:00 至 14:00，2026年3月16日，10,000 元";
        assertThat(Redaction.of(text, null, null)).isEqualTo(text);
        assertThat(Redaction.isNeeded(text)).isFalse();
    }

    @Test
    void the_senders_own_name_and_contact_are_taken_out() {
        assertThat(Redaction.of("我是周先生，QQ 号 zhou99", "周先生", "zhou99")).isEqualTo("我是（已隐去），QQ 号 （已隐去）");
    }
}
