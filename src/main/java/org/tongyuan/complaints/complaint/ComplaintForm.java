package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.complaints.complaint.Complaint.Said;
import org.tongyuan.complaints.complaint.TakeInComplaint.NewComplaint;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.web.FormErrors;

/** What is typed to complain, on the net or by the staff who take it in. */
record ComplaintForm(Map<String, String> typed, boolean signedIn, boolean desk) {

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (choice(ComplaintKind.class, "kind") == null) {
            errors.put("kind", "请选择投诉还是举报");
        }
        if (choice(ComplaintField.class, "field") == null) {
            errors.put("field", "请选择是信息公开还是政务服务方面的问题");
        }
        if (desk && channel() == null) {
            errors.put("channel", "请选择来件方式");
        }
        if (given("reference").isEmpty()
                && given("agency").isEmpty()
                && given("window").isEmpty()) {
            errors.put("agency", "请选择反映的是哪个机关，或者填写编号");
        }
        if (given("what").isEmpty()) {
            errors.put("what", "请写明什么时间、什么地方发生了什么事");
        }
        FormErrors.tooLong("what", given("what"), TakeInComplaint.LONGEST, errors);
        FormErrors.tooLong("wish", given("wish"), 1000, errors);
        FormErrors.tooLong("name", given("name"), 50, errors);
        if (!signedIn
                && choice(ComplaintKind.class, "kind") == ComplaintKind.COMPLAINT
                && given("contact").isEmpty()) {
            errors.put("contact", "投诉需要答复，请留下电话或者电子邮箱；不愿留的可以选择举报");
        }
        FormErrors.tooLong("contact", given("contact"), 100, errors);
        if (desk && !given("arrivedOn").isEmpty() && arrivedOn() == null) {
            errors.put("arrivedOn", "请选择来件的日期");
        }
        return errors;
    }

    private @Nullable IntakeChannel channel() {
        return desk ? choice(IntakeChannel.class, "channel") : IntakeChannel.INTERNET;
    }

    private @Nullable LocalDate arrivedOn() {
        return desk ? FormErrors.day(given("arrivedOn")).orElse(null) : null;
    }

    /** Only once there are no {@link #errors}. */
    NewComplaint complaint(@Nullable UUID person, List<Upload> evidence) {
        var kind = choice(ComplaintKind.class, "kind");
        var field = choice(ComplaintField.class, "field");
        var channel = channel();
        if (kind == null || field == null || channel == null) {
            throw new IllegalStateException("a form with errors");
        }
        return new NewComplaint(
                kind,
                field,
                channel,
                id("agency"),
                orNull("reference"),
                id("window"),
                arrivedOn(),
                new Said(
                        given("what").replace("\r\n", "\n"),
                        orNull("wish"),
                        person,
                        person == null ? orNull("name") : null,
                        person == null ? orNull("contact") : null),
                evidence);
    }

    private String given(String name) {
        return FormErrors.given(typed.get(name));
    }

    private @Nullable String orNull(String name) {
        String text = given(name);
        return text.isEmpty() ? null : text;
    }

    private @Nullable UUID id(String name) {
        try {
            return given(name).isEmpty() ? null : UUID.fromString(given(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(given(name)))
                .findFirst()
                .orElse(null);
    }

    /** Beside which field a broken rule is told. */
    static String fieldOf(String messageKey) {
        return switch (messageKey) {
            case "complaint.reference" -> "reference";
            case "complaint.contact" -> "contact";
            case "complaint.future" -> "arrivedOn";
            case "complaint.agency", "complaint.nobody" -> "agency";
            default -> messageKey.startsWith("file.") || messageKey.equals("complaint.files") ? "evidence" : "what";
        };
    }
}
