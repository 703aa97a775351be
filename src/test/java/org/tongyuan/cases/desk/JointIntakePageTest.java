package org.tongyuan.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.documents.file.SampleFiles;

/** 王芳 takes in the papers for a company once, for four agencies. */
@TongyuanTest
class JointIntakePageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_set_of_papers_opens_a_case_at_each_agency() throws Exception {
        var window = new Window(mvc, "wangfang");
        String person = window.person("990122198503120012");
        var choice = window.page(person);
        assertThat(choice.text()).contains("一件事：多个部门一次收件");
        assertThat(window.page(person + "/journeys").select("main a").eachText())
                .contains("企业设立");
        String intake = person + "/journeys/qiye-sheli";
        var form = window.page(intake);
        var asked = form.select("select[name^=state.]").eachAttr("name");
        assertThat(asked).doesNotHaveDuplicates().contains("state.representative-id", "state.articles");
        var fields = new HashMap<String, String>();
        asked.forEach(name -> fields.put(name, "HAS"));
        fields.put("state.articles", "DEFECTIVE");
        assertThat(window.again(intake, fields).text()).contains("请选择或写明");
        fields.put("text.articles", "缺全体股东签字");
        String joint = window.done(intake, fields);
        assertThat(joint).startsWith("/desk/joint-cases/YJS-");
        String number = joint.substring(joint.lastIndexOf('/') + 1);
        assertThat(branches(number)).hasSize(4);
        assertThat(jdbc.sql("""
            SELECT count(*) FROM cases.presence p JOIN cases.joint_branch b ON b.case_id = p.case_id
            JOIN cases.joint_case j ON j.id = b.joint_id WHERE j.number = ?\
            """).param(number).query(Long.class).single()).isEqualTo(4);
        // What lacks nothing is accepted at once; the other waits for its own correction.
        window.done(joint + "/acceptance", Map.of());
        assertThat(branches(number)).containsOnlyOnce("SUBMITTED");
    }

    @Test
    void whoever_comes_with_a_letter_of_authority_is_kept_once() throws Exception {
        var window = new Window(mvc, "wangfang");
        String person = window.person("990122198503120012");
        String intake = person + "/journeys/qiye-sheli";
        var fields = new HashMap<String, String>();
        window.page(intake).select("select[name^=state.]").eachAttr("name").forEach(name -> fields.put(name, "HAS"));
        fields.put("tray", UUID.randomUUID().toString());
        fields.put("agentIdentity", "孙代理 990122199102030010");
        fields.put("agentCapacity", "AGENT");
        fields.put("agentKeep", "true");
        long before = mandates();
        String joint = window.done(
                intake,
                fields,
                new MockMultipartFile("file.-authority", "IMG.jpg", "image/jpeg", SampleFiles.phonePhoto(310, 200, 6)));
        assertThat(mandates()).isEqualTo(before + 1);
        assertThat(jdbc.sql("""
            SELECT count(DISTINCT p.case_id) FROM cases.presence p JOIN cases.joint_branch b ON b.case_id = p.case_id
            JOIN cases.joint_case j ON j.id = b.joint_id WHERE j.number = ? AND p.capacity = 'AGENT'\
            """)
                        .param(joint.substring(joint.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private long mandates() {
        return jdbc.sql("SELECT count(*) FROM accounts.mandate")
                .query(Long.class)
                .single();
    }

    private List<String> branches(String number) {
        return jdbc.sql("""
            SELECT b.state FROM cases.joint_branch b JOIN cases.joint_case j ON j.id = b.joint_id WHERE j.number = ? ORDER BY b.place\
            """).param(number).query((row, n) -> row.getString(1)).list();
    }
}
