package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Material;

/** The task list of a draft: what is done and what is still to do. */
record DraftTasks(Draft draft, ItemVersion item, Map<String, List<TrayFile>> files) {

    /** One line; {@code href} null means it cannot be begun yet. */
    record Task(String label, @Nullable String href, boolean done, String state) {}

    static DraftTasks of(Draft draft, ItemVersion item, List<TrayFile> files) {
        return new DraftTasks(draft, item, files.stream().collect(Collectors.groupingBy(TrayFile::material)));
    }

    String base() {
        return "/my/drafts/" + draft.id();
    }

    public List<Task> applicant() {
        boolean done = draft.applicantId() != null;
        return List.of(new Task("确认申请人", base() + "/applicant", done, done ? "已完成" : "未开始"));
    }

    public List<Task> form() {
        if (item.form() == null) {
            return List.of();
        }
        String state = draft.formDone() ? "已完成" : draft.answers().isEmpty() ? "未开始" : "未填完";
        return List.of(new Task(item.form().title(), base() + "/form", draft.formDone(), state));
    }

    public List<Task> materials() {
        var tasks = new ArrayList<Task>();
        for (Material material : asked()) {
            int count = filesOf(material).size();
            String state = count > 0 ? "已上传 " + count + " 个文件" : Asked.needed(material, item) ? "未上传" : later(material);
            tasks.add(new Task(material.name(), base() + "/materials/" + material.key(), count > 0, state));
        }
        return tasks;
    }

    private static String later(Material material) {
        return material.required() ? "可以后补" : "选填";
    }

    /** Materials the applicant uploads. */
    public List<Material> asked() {
        return item.materials().stream()
                .filter(m -> Asked.of(m, item) == Asked.UPLOAD)
                .toList();
    }

    /** Materials nobody has to bring: filled in online, or fetched by the agency. */
    public List<Material> notAsked() {
        return item.materials().stream()
                .filter(m -> Asked.of(m, item) != Asked.UPLOAD)
                .toList();
    }

    public List<TrayFile> filesOf(Material material) {
        return files.getOrDefault(material.key(), List.of());
    }

    /** Required materials without a file. */
    public List<Material> lacking() {
        return asked().stream()
                .filter(m -> Asked.needed(m, item) && filesOf(m).isEmpty())
                .toList();
    }

    /** Materials may lack: who applies must be received and told once what is missing. Applicant and form may not. */
    public boolean readyToCheck() {
        return draft.applicantId() != null && (item.form() == null || draft.formDone());
    }

    public int done() {
        return (int) all().stream().filter(Task::done).count();
    }

    public int total() {
        return all().size();
    }

    private List<Task> all() {
        var all = new ArrayList<>(applicant());
        all.addAll(form());
        all.addAll(materials());
        return all;
    }

    public List<Task> submission() {
        boolean ready = readyToCheck();
        return List.of(new Task("核对并提交申请", ready ? base() + "/answers" : null, false, ready ? "可以提交" : "请先完成上面的内容"));
    }
}
