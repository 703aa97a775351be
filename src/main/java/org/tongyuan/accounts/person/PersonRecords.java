package org.tongyuan.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.IdentityNumber;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Phone;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of accounts.person; number and phone leave this class masked, except as {@link PersonDetails}. */
@Repository
class PersonRecords implements SealedRows {

    private static final String COLUMNS = "id, name, id_type, number_masked, phone_masked";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    PersonRecords(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.person WHERE id = ?")
                .param(id)
                .query(PersonRecords::person)
                .optional();
    }

    List<Person> findAll(Collection<UUID> ids) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.person WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(PersonRecords::person)
                .list();
    }

    Optional<Person> byNumber(IdType type, String number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.person WHERE number_index = ?")
                .param(index(type, number))
                .query(PersonRecords::person)
                .optional();
    }

    List<Person> named(String name, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.person WHERE name = ? ORDER BY id DESC LIMIT ?")
                .params(name, most)
                .query(PersonRecords::person)
                .list();
    }

    /** False when the number is registered already; of two at once the second waits for the first. */
    boolean add(UUID id, PersonDetails d, Instant at) {
        boolean phone = !d.phone().isEmpty();
        return jdbc.sql("""
            INSERT INTO accounts.person (id, name, id_type, number_index, number_sealed, number_masked,
                                         phone_sealed, phone_masked, registered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (number_index) DO NOTHING\
            """)
                        .params(id, d.name(), d.idType().name(), index(d.idType(), d.idNumber()))
                        .params(cipher.seal(d.idNumber(), numberOf(id)), IdentityNumber.mask(d.idType(), d.idNumber()))
                        .param(phone ? cipher.seal(d.phone(), phoneOf(id)) : null)
                        .param(phone ? Phone.mask(d.phone()) : null)
                        .param(at.atZone(LegalTime.ZONE).toOffsetDateTime())
                        .update()
                == 1;
    }

    void changePhone(UUID id, String phone) {
        jdbc.sql("UPDATE accounts.person SET phone_sealed = ?, phone_masked = ?, version = version + 1 WHERE id = ?")
                .params(cipher.seal(phone, phoneOf(id)), Phone.mask(phone), id)
                .update();
    }

    void changeName(UUID id, String name) {
        jdbc.sql("UPDATE accounts.person SET name = ?, version = version + 1 WHERE id = ?")
                .params(name, id)
                .update();
    }

    /** The details, with the row held until the transaction ends: two corrections come one after the other. */
    Optional<PersonDetails> lockedDetails(UUID id) {
        jdbc.sql("SELECT version FROM accounts.person WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .optional();
        return details(id);
    }

    Optional<PersonDetails> details(UUID id) {
        return jdbc.sql("SELECT name, id_type, number_sealed, phone_sealed FROM accounts.person WHERE id = ?")
                .param(id)
                .query((rs, n) -> {
                    @Nullable String phone = rs.getString("phone_sealed");
                    return new PersonDetails(
                            rs.getString("name"),
                            IdType.valueOf(rs.getString("id_type")),
                            cipher.open(rs.getString("number_sealed"), numberOf(id)),
                            phone == null ? "" : cipher.open(phone, phoneOf(id)));
                })
                .optional();
    }

    Map<UUID, String> phones(Collection<UUID> ids) {
        var phones = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, phone_sealed FROM accounts.person WHERE id = ANY (?) AND phone_sealed IS NOT NULL")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    phones.put(id, cipher.open(row.getString("phone_sealed"), phoneOf(id)));
                });
        return phones;
    }

    /** A person with their account, if they have one. */
    record Known(Person person, @Nullable UUID account) {}

    private static final String KNOWN = "SELECT p.id, name, id_type, number_masked, phone_masked, a.id AS account"
            + " FROM accounts.person p LEFT JOIN accounts.account a ON a.person_id = p.id WHERE p.id = ";

    Optional<Known> known(UUID id) {
        return jdbc.sql(KNOWN + "?").param(id).query(PersonRecords::known).optional();
    }

    List<Known> known(Collection<UUID> ids) {
        return jdbc.sql(KNOWN + "ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(PersonRecords::known)
                .list();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(person(row, n), row.getObject("account", UUID.class));
    }

    Optional<UUID> accountOf(UUID personId) {
        return jdbc.sql("SELECT id FROM accounts.account WHERE person_id = ?")
                .param(personId)
                .query(UUID.class)
                .optional();
    }

    UUID addDisclosure(UUID personId, Actor viewer, String why, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO accounts.disclosure (id, person_id, viewer, why, viewed_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, personId, viewer.kind() + ":" + viewer.id(), why)
                .param(at.atZone(LegalTime.ZONE).toOffsetDateTime())
                .update();
        return id;
    }

    /** Some persons whose values are still sealed with an older key. */
    List<UUID> sealedWithOlderKey(int limit) {
        String current = cipher.currentKey() + ".%";
        return jdbc.sql("""
            SELECT id FROM accounts.person
            WHERE number_sealed NOT LIKE ? OR phone_sealed NOT LIKE ? ORDER BY id LIMIT ?\
            """)
                .params(current, current, limit)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    @Override
    public int sealAgain(int atMost) {
        List<UUID> older = sealedWithOlderKey(atMost);
        older.forEach(this::sealAgain);
        return older.size();
    }

    void sealAgain(UUID id) {
        PersonDetails d = details(id).orElseThrow();
        jdbc.sql("UPDATE accounts.person SET number_sealed = ?, phone_sealed = ?, version = version + 1 WHERE id = ?")
                .param(cipher.seal(d.idNumber(), numberOf(id)))
                .param(d.phone().isEmpty() ? null : cipher.seal(d.phone(), phoneOf(id)))
                .param(id)
                .update();
    }

    private String index(IdType type, String number) {
        return cipher.blindIndex("person." + type.name(), number);
    }

    private static String numberOf(UUID id) {
        return "accounts.person/" + id + "/number";
    }

    private static String phoneOf(UUID id) {
        return "accounts.person/" + id + "/phone";
    }

    static Person person(ResultSet rs, int n) throws SQLException {
        @Nullable String phone = rs.getString("phone_masked");
        return new Person(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                IdType.valueOf(rs.getString("id_type")),
                rs.getString("number_masked"),
                phone == null ? "" : phone);
    }
}
