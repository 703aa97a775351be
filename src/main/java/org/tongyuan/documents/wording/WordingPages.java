package org.tongyuan.documents.wording;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.LetterForms;

/** What the pages about the words of letters show. */
@Component
class WordingPages {

    static final String EVERYBODY = "ALL";

    private final Wordings wordings;
    private final WordingForms forms;
    private final EditWording edit;
    private final Agencies agencies;

    WordingPages(Wordings wordings, WordingForms forms, EditWording edit, Agencies agencies) {
        this.wordings = wordings;
        this.forms = forms;
        this.edit = edit;
        this.agencies = agencies;
    }

    /** A letter of the document set. {@code since}: from when words of our own hold for all, null while the release's do. */
    record Line(
            LetterForms.Blank letter,
            boolean editable,
            @Nullable Instant since,
            long ofAgencies,
            long drafts) {}

    record Entry(Wording wording, String forWhom, boolean inForce) {

        public String state() {
            return wording.isDraft() ? "草稿，待批准" : wording.withdrawn() != null ? "已撤下" : inForce ? "正在使用" : "已被后来的替换";
        }

        public String tone() {
            return wording.isDraft() ? "warn" : inForce ? "good" : "neutral";
        }
    }

    record LetterPage(LetterForms.Blank letter, WordingForms.Form form, List<Entry> entries, String present) {}

    record DraftPage(
            Entry entry,
            LetterForms.Blank letter,
            WordingForms.Form form,
            List<String> objections,
            List<Slot> slots,
            boolean own) {}

    List<Line> lines() {
        var all = wordings.all();
        return forms.letters().stream().map(letter -> line(letter, all)).toList();
    }

    private Line line(LetterForms.Blank letter, List<Wording> all) {
        var own = all.stream()
                .filter(wording -> wording.template().equals(letter.template()))
                .toList();
        var newest = own.stream()
                .filter(wording -> wording.stands() && wording.agencyId() == null)
                .map(WordingPages::at)
                .max(Comparator.naturalOrder());
        return new Line(
                letter,
                forms.all().stream().anyMatch(form -> form.template().equals(letter.template())),
                newest.orElse(null),
                own.stream()
                        .filter(wording -> wording.stands() && wording.agencyId() != null)
                        .map(wording -> Objects.requireNonNull(wording.agencyId()))
                        .distinct()
                        .count(),
                own.stream().filter(Wording::isDraft).count());
    }

    LetterPage letter(String template) {
        var form = forms.require(template);
        var all = wordings.of(template);
        var present = inForce(all, null);
        return new LetterPage(
                forms.letter(template),
                form,
                all.stream().map(wording -> entry(wording, all)).toList(),
                present == null ? form.text() : present.body());
    }

    DraftPage draft(UUID id, UUID reader) {
        var wording = wordings.require(id);
        var form = forms.require(wording.template());
        return new DraftPage(
                entry(wording, wordings.of(wording.template())),
                forms.letter(wording.template()),
                form,
                wording.isDraft() ? edit.objections(wording) : List.of(),
                Arrays.asList(Slot.values()),
                wording.written().id().equals(reader));
    }

    record Option(String value, String label) {}

    /** For whom words may be: everybody, or one agency. */
    List<Option> choices() {
        var each = agencies.all().stream()
                .sorted(Comparator.comparing(Agency::name))
                .map(agency -> new Option(agency.id().toString(), agency.name()));
        return Stream.concat(Stream.of(new Option(EVERYBODY, "所有机关")), each).toList();
    }

    String agencyName(@Nullable UUID agencyId) {
        return agencyId == null ? "（行政机关）" : agencies.require(agencyId).name();
    }

    private Entry entry(Wording wording, List<Wording> all) {
        return new Entry(
                wording,
                wording.agencyId() == null
                        ? "所有机关"
                        : agencies.require(wording.agencyId()).name(),
                wording.equals(inForce(all, wording.agencyId())));
    }

    private static @Nullable Wording inForce(List<Wording> all, @Nullable UUID agencyId) {
        return all.stream()
                .filter(wording -> wording.stands() && Objects.equals(wording.agencyId(), agencyId))
                .max(Comparator.comparing((Wording wording) -> at(wording)).thenComparing(Wording::id))
                .orElse(null);
    }

    private static Instant at(Wording wording) {
        var approved = wording.approved();
        return approved == null ? Instant.EPOCH : approved.at();
    }
}
