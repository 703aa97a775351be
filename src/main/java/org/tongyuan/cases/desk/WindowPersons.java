package org.tongyuan.cases.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.Words;

/** The person at the window: found by the number that was read or typed, else registered with a name. */
@Component
class WindowPersons {

    private final Persons persons;
    private final PermitRegister permits;
    private final Words words;
    private final LegalTime time;

    WindowPersons(Persons persons, PermitRegister permits, Words words, LegalTime time) {
        this.persons = persons;
        this.permits = permits;
        this.words = words;
        this.time = time;
    }

    /** Why the person cannot have this permit changed or renewed; null when they can. */
    @Nullable
    String obstacle(UUID person, String permit, Purpose purpose) {
        return permits.obstacle(person, permit.strip(), purpose, time.today())
                .map(key -> words.of(key, permit))
                .orElse(null);
    }

    Person require(UUID id) {
        return persons.require(id);
    }

    Person require(String id) {
        try {
            return require(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("person");
        }
    }

    /** Those for whom this person may act today. */
    List<Person> actsFor(UUID person) {
        return persons.actsFor(person);
    }

    /** The person's id, or null with the messages in {@code errors}. Fields: identity, idType, name, phone. */
    @Nullable
    UUID identify(Map<String, String> typed, Map<String, String> errors) {
        var text = IdentityText.read(typed.getOrDefault("identity", ""), type(typed.get("idType")));
        if (text.isEmpty()) {
            errors.put("identity", "没有读到证件号码。请重新刷卡，或者手工输入 18 位号码");
            return null;
        }
        var identity = text.get();
        String name = CheckForm.blankToNull(typed.get("name"));
        String given = name == null ? identity.name() : name;
        try {
            Optional<Person> known = persons.byIdNumber(identity.type(), identity.number());
            if (known.isPresent() && given == null) {
                return known.get().id();
            }
            if (given == null) {
                errors.put("name", "这个号码还没有登记过，请填写姓名或者名称");
                return null;
            }
            return persons.findOrRegister(new PersonDetails(
                            given, identity.type(), identity.number(), typed.getOrDefault("phone", "")))
                    .id();
        } catch (RuleBroken broken) {
            errors.put(fieldOf(broken), words.of(broken));
            return null;
        }
    }

    private static String fieldOf(RuleBroken broken) {
        return switch (broken.messageKey()) {
            case "person.phone.invalid" -> "phone";
            case "person.name.invalid", "person.name.differs" -> "name";
            default -> "identity";
        };
    }

    private static @Nullable IdType type(@Nullable String text) {
        for (IdType type : IdType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        return null;
    }
}
