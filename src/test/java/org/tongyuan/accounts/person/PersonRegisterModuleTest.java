package org.tongyuan.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

@TongyuanTest
class PersonRegisterModuleTest {

    @Autowired
    Persons persons;

    @Autowired
    PersonRecords records;

    @Autowired
    ResealCommand reseal;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_number_is_one_person_even_when_all_come_at_once() throws Exception {
        var details = new PersonDetails("同时", IdType.PASSPORT, "E12345678", "13900001111");
        Callable<UUID> register = () -> persons.findOrRegister(details).id();
        Set<UUID> ids = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<UUID> f :
                    threads.invokeAll(Stream.generate(() -> register).limit(40).toList())) {
                ids.add(f.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void nothing_personal_stands_in_the_database_in_the_clear() {
        String row = jdbc.sql("SELECT p::text FROM accounts.person p WHERE name = '张伟'")
                .query(String.class)
                .list()
                .getFirst();
        assertThat(row)
                .doesNotContain(DemoPeople.ZHANG_WEI.idNumber())
                .doesNotContain(DemoPeople.ZHANG_WEI.phone())
                .contains("138****0001");
    }

    @Test
    void the_number_is_found_however_it_is_typed() {
        String typed = " " + DemoPeople.ZHANG_WEI.idNumber().substring(0, 6) + " "
                + DemoPeople.ZHANG_WEI.idNumber().substring(6);
        assertThat(persons.byIdNumber(IdType.ID_CARD, typed)).isPresent();
    }

    @Test
    void another_name_for_a_known_number_is_refused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> persons.findOrRegister(
                        new PersonDetails("别人", IdType.ID_CARD, DemoPeople.ZHANG_WEI.idNumber(), "")))
                .withMessage("person.name.differs");
    }

    @Test
    void wrong_numbers_and_phones_are_refused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () -> persons.findOrRegister(new PersonDetails("张三", IdType.ID_CARD, "990122198503120011", "")))
                .withMessage("person.idNumber.invalid");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> persons.findOrRegister(new PersonDetails("张三", IdType.PASSPORT, "G99887766", "123")))
                .withMessage("person.phone.invalid");
    }

    @Test
    void after_a_new_key_everything_is_sealed_again_and_still_opens() {
        UUID id = persons.byIdNumber(IdType.ID_CARD, DemoPeople.LI_NA.idNumber())
                .orElseThrow()
                .id();
        cipher.rotate();
        assertThat(records.sealedWithOlderKey(1000)).contains(id);
        assertThat(persons.detailsForLetter(id).idNumber()).isEqualTo(DemoPeople.LI_NA.idNumber());
        assertThat(reseal.run(java.util.List.of())).isZero();
        assertThat(records.sealedWithOlderKey(1000)).isEmpty();
        assertThat(persons.detailsForLetter(id)).isEqualTo(DemoPeople.LI_NA.details());
        assertThat(persons.byIdNumber(IdType.ID_CARD, DemoPeople.LI_NA.idNumber()))
                .isPresent();
    }

    @Test
    void a_value_moved_to_another_row_does_not_open() {
        var sealed = cipher.seal("secret", "a");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> cipher.open(sealed, "b"));
        assertThat(Stream.generate(() -> cipher.seal("secret", "a")).limit(5).collect(Collectors.toSet()))
                .hasSize(5);
    }
}
