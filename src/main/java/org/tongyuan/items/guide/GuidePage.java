package org.tongyuan.items.guide;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.FlowChart;
import org.tongyuan.items.ItemVersion.Handling;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.ItemVersion.Stage;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.ItemVersion.Step;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.Missing;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.items.version.Wording;

/**
 * The guide (办事指南) as its template needs it.
 *
 * @param chart the flow chart as SVG, null when the stages are not known
 * @param history every version that was ever published, newest first
 * @param remedy what one can do against the decision; for a public service there is a complaint instead
 */
record GuidePage(
        StoredVersion version,
        ItemContent item,
        @Nullable String chart,
        List<StageView> stages,
        String statutory,
        String promised,
        List<String> remedy,
        List<StoredVersion> history,
        boolean current) {

    /** A label and where it leads; the last has no address. */
    record Crumb(String label, @Nullable String href) {}

    /** A stage in words. */
    record StageView(String name, String together, List<StepView> steps) {}

    /** A step in words. */
    record StepView(String name, String agency, String limit) {}

    static GuidePage of(StoredVersion version, List<StoredVersion> history, Agencies agencies) {
        ItemContent c = version.content();
        Map<UUID, String> names = c.stages().stream()
                .flatMap(s -> s.steps().stream())
                .map(Step::agencyId)
                .filter(id -> id != null)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> agencies.require(id).name()));
        return new GuidePage(
                version,
                c,
                c.stages().isEmpty()
                        ? null
                        : FlowChart.draw(
                                c.name(), FlowChart.Way.ON_APPLICATION, c.stages(), step -> below(step, names)),
                c.stages().stream().map(stage -> view(stage, names, c)).toList(),
                Wording.statutory(c),
                Wording.promised(c),
                Remedy.of(c, agencies, agency(agencies, c)),
                history.stream().filter(v -> v.published() != null).toList(),
                version.state() == State.PUBLISHED);
    }

    private static Agency agency(Agencies agencies, ItemContent c) {
        return agencies.require(c.agencyId());
    }

    private static String agencyOf(Step step, Map<UUID, String> names) {
        return step.agencyId() == null ? "" : names.getOrDefault(step.agencyId(), "");
    }

    private static String below(Step step, Map<UUID, String> names) {
        String agency = agencyOf(step, names);
        return agency.isEmpty() ? Wording.limit(step) : agency + " · " + Wording.limit(step);
    }

    private static StageView view(Stage stage, Map<UUID, String> names, ItemContent c) {
        return new StageView(
                stage.name(),
                FlowChart.togetherness(stage),
                stage.steps().stream()
                        .map(s -> new StepView(
                                s.name(),
                                agencyOf(s, names).isEmpty() ? c.agencyName() : agencyOf(s, names),
                                Wording.limit(s)))
                        .toList());
    }

    public List<Crumb> crumbs() {
        return Stream.of(
                        new Crumb("办事指南", "/items"),
                        new Crumb(item.agencyName(), "/items?agency=" + item.agencyId()),
                        new Crumb(item.name(), null))
                .toList();
    }

    public String kindLabel() {
        return item.kind() == Kind.ON_THE_SPOT ? "即办件" : "承诺件";
    }

    public String visitLabel() {
        return Wording.visits(item);
    }

    public boolean elsewhere() {
        return item.handling() != Handling.HERE;
    }

    /** So that people know where a link leads before they follow it; null when no address is known. */
    public @Nullable String outsideHost() {
        return item.outsideUrl() == null
                ? null
                : item.outsideUrl().replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
    }

    /** Applied for here: in force, handled here, and somebody said how it runs. */
    public boolean here() {
        return current && item.handling() != Handling.ELSEWHERE && item.online();
    }

    public boolean lacks(String what) {
        return version.missing().contains(Missing.valueOf(what));
    }

    public String shortHash() {
        return version.contentHash().substring(0, 12);
    }
}
