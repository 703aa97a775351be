package org.tongyuan.standards.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.EditedElements;
import org.tongyuan.standards.element.EditedElements.Deprecation;
import org.tongyuan.standards.element.EditedElements.Kind;
import org.tongyuan.standards.element.Elements;
import org.tongyuan.standards.element.Version;

/** Writes a new version of a data element, or ends its use; those who watch it are told. What breaks needs a new major version. */
@UseCase
class ReviseElement {

    private final Elements elements;
    private final EditedElements edited;
    private final Schemas schemas;
    private final Notices notices;
    private final Journal journal;
    private final LegalTime time;

    ReviseElement(
            Elements elements,
            EditedElements edited,
            Schemas schemas,
            Notices notices,
            Journal journal,
            LegalTime time) {
        this.elements = elements;
        this.edited = edited;
        this.schemas = schemas;
        this.notices = notices;
        this.journal = journal;
        this.time = time;
    }

    DataElement newest(String id) {
        return elements.versions(id).stream().findFirst().orElseThrow(() -> new NotFound("data element " + id));
    }

    @Transactional
    DataElement revise(String id, ElementForm form, SignedIn.Officer by) {
        by.mustBeAbleTo(Permission.STANDARD_EDIT);
        DataElement before = newest(id);
        if (!before.version().equals(form.seen())) {
            throw new RuleBroken("concurrent.change");
        }
        if (before.status() == DataElement.Status.DEPRECATED) {
            throw new RuleBroken("element.deprecated", id);
        }
        List<String> breaks = Compatibility.reasons(before, form.after(before, before.version()));
        Version version = Version.read(before.version());
        if (!breaks.isEmpty() && !form.major()) {
            throw new RuleBroken("element.breaking", version.major() + 1, String.join("；", breaks));
        }
        Version next =
                form.major() ? new Version(version.major() + 1, 0) : new Version(version.major(), version.minor() + 1);
        DataElement after = form.after(before, next.toString());
        if (!edited.add(after, time.now(), by.accountId())) {
            throw new RuleBroken("concurrent.change");
        }
        String summary = breaks.isEmpty() ? form.why() : form.why() + "。不兼容：" + String.join("；", breaks);
        announce(after, form.major() ? Kind.BROKEN : Kind.REVISED, summary, by);
        return after;
    }

    /** The first day with which the use of an element may end: today. */
    LocalDate earliestEnd() {
        return time.today();
    }

    boolean maySucceed(String id, String successor) {
        return !successor.equals(id) && !elements.versions(successor).isEmpty();
    }

    @Transactional
    void deprecate(String id, Deprecation deprecation, SignedIn.Officer by) {
        by.mustBeAbleTo(Permission.STANDARD_EDIT);
        DataElement element = newest(id);
        String successor = deprecation.successor();
        if (successor != null && !maySucceed(id, successor)) {
            throw new RuleBroken("element.successor", successor);
        }
        if (deprecation.until().isBefore(earliestEnd())) {
            throw new RuleBroken("element.until.past");
        }
        if (element.status() == DataElement.Status.DEPRECATED
                || !edited.deprecate(id, deprecation, time.now(), by.accountId())) {
            throw new RuleBroken("element.deprecated", id);
        }
        String summary = "可以用到 " + deprecation.until() + (successor == null ? "" : "，改用 " + successor) + "。"
                + deprecation.reason();
        announce(element, Kind.DEPRECATED, summary, by);
    }

    private void announce(DataElement element, Kind kind, String summary, SignedIn.Officer by) {
        edited.changed(element, kind, summary, time.now());
        String users = schemas.using(element.id()).stream()
                .map(s -> s.title() + " " + s.version())
                .collect(Collectors.joining("、"));
        notices.tellStaff(
                edited.watchers(element.id()),
                "数据元" + kind.label() + "：" + element.name() + " " + element.version(),
                summary + (users.isEmpty() ? "" : "。使用它的报文结构：" + users),
                "/standards/elements/" + element.id());
        journal.record(
                Entry.of(by.actor(), "ELEMENT_" + kind.name(), new Subject("data-element", element.id()), time.now())
                        .with("version", element.version()));
    }
}
