package org.tongyuan.cases.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.Mandated;
import org.tongyuan.accounts.Person;
import org.tongyuan.cases.attachment.WindowFiles;
import org.tongyuan.cases.presence.Attendee;
import org.tongyuan.cases.presence.Capacity;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.web.FormErrors;

/**
 * Reads who stands at the window when it is not the applicant: {@code agent} (known) or {@code agentIdentity} and {@code agentName}, then
 * {@code agentCapacity}, {@code agentRelation}, {@code agentPaper} and {@code agentKeep}. With a mandate in force nothing more is asked.
 */
@Component
class AttendeeForm {

    private static final int LONGEST = 100;

    private final WindowPersons persons;
    private final Mandated mandated;
    private final WindowFiles files;

    AttendeeForm(WindowPersons persons, Mandated mandated, WindowFiles files) {
        this.persons = persons;
        this.mandated = mandated;
        this.files = files;
    }

    Person require(UUID id) {
        return persons.require(id);
    }

    Person require(String id) {
        return persons.require(id);
    }

    @Nullable
    String obstacle(UUID person, String permit, Purpose purpose) {
        return persons.obstacle(person, permit, purpose);
    }

    /** What the form shows of somebody who is known already: who they are, and the mandate in force, if any. */
    void describe(UUID applicant, Map<String, String> typed, Model model) {
        String known = CheckForm.blankToNull(typed.get("agent"));
        if (known != null && !known.equals(applicant.toString())) {
            var agent = persons.require(known);
            model.addAttribute("agent", agent);
            model.addAttribute(
                    "standing", mandated.inForce(applicant, agent.id()).orElse(null));
        }
        model.addAttribute("capacities", capacities(persons.require(applicant)));
    }

    /** In what capacity somebody can come for this applicant. */
    static List<Capacity> capacities(Person applicant) {
        return applicant.isBody()
                ? List.of(Capacity.LEGAL_REPRESENTATIVE, Capacity.AGENT)
                : List.of(Capacity.FAMILY, Capacity.AGENT);
    }

    /** Null when the applicant came themselves, or when something is wrong and {@code errors} says what. */
    @Nullable
    Attendee read(UUID applicant, Map<String, String> typed, Map<String, String> errors) {
        var found = new LinkedHashMap<String, String>();
        UUID agent = agentOf(typed, found);
        errors.putAll(found);
        if (agent == null || agent.equals(applicant)) {
            return null;
        }
        String paper = CheckForm.blankToNull(typed.get("agentPaper"));
        String relation = CheckForm.blankToNull(typed.get("agentRelation"));
        FormErrors.tooLong("agentPaper", paper, LONGEST, errors);
        FormErrors.tooLong("agentRelation", relation, LONGEST, errors);
        var standing = mandated.inForce(applicant, agent);
        if (standing.isPresent()) {
            return by(standing.get(), agent, paper);
        }
        var capacity = capacity(typed.get("agentCapacity"));
        check(applicant, capacity, relation, paper, typed.get("tray")).ifPresent(m -> errors.put(m.field(), m.text()));
        if (capacity == null) {
            return null;
        }
        boolean keep = "true".equals(typed.get("agentKeep"));
        return new Attendee(agent, persons.require(agent).name(), capacity, relation, null, paper, keep);
    }

    /** Somebody with a mandate in force (RuleBroken case.presence.no-mandate). */
    Attendee mandated(UUID applicant, UUID agent) {
        return by(
                mandated.inForce(applicant, agent).orElseThrow(() -> new RuleBroken("case.presence.no-mandate")),
                agent,
                null);
    }

    private Attendee by(Mandated.Standing mandate, UUID agent, @Nullable String paper) {
        String name = persons.require(agent).name();
        var capacity = Capacity.valueOf(mandate.kind());
        return new Attendee(agent, name, capacity, mandate.relation(), mandate.id(), paper, false);
    }

    private @Nullable UUID agentOf(Map<String, String> typed, Map<String, String> errors) {
        String known = CheckForm.blankToNull(typed.get("agent"));
        if (known != null) {
            return persons.require(known).id();
        }
        String identity = CheckForm.blankToNull(typed.get("agentIdentity"));
        if (identity == null) {
            return null;
        }
        var found = new LinkedHashMap<String, String>();
        UUID agent = persons.identify(Map.of("identity", identity, "name", typed.getOrDefault("agentName", "")), found);
        found.forEach(
                (field, message) -> errors.put(field.equals("name") ? "agentName" : "agentIdentity", "来办人：" + message));
        return agent;
    }

    private record Message(String field, String text) {}

    private Optional<Message> check(
            UUID applicant,
            @Nullable Capacity capacity,
            @Nullable String relation,
            @Nullable String paper,
            @Nullable String tray) {
        if (capacity == null) {
            return Optional.of(new Message("agentCapacity", "来办人与申请人没有登记过代办关系，请选择是什么身份"));
        }
        var unfit = persons.require(applicant).isBody() ? Capacity.FAMILY : Capacity.LEGAL_REPRESENTATIVE;
        if (capacity == unfit) {
            return Optional.of(new Message("agentCapacity", "身份与申请人不相符：单位由法定代表人或者委托代理人来办，个人由家庭成员或者委托代理人来办"));
        }
        if (capacity == Capacity.FAMILY && relation == null) {
            return Optional.of(new Message("agentRelation", "请写明来办人与申请人的关系，例如母女、夫妻"));
        }
        if (capacity != Capacity.FAMILY
                && paper == null
                && files.kept(tray, WindowFiles.AUTHORITY).isEmpty()) {
            return Optional.of(new Message("agentPaper", "请拍下授权委托书或者身份证明，或者写明查验了哪份材料"));
        }
        return Optional.empty();
    }

    private static @Nullable Capacity capacity(@Nullable String text) {
        for (Capacity capacity : Capacity.values()) {
            if (capacity != Capacity.SELF && capacity.name().equals(text)) {
                return capacity;
            }
        }
        return null;
    }
}
