package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.documents.file.SampleFiles;

/** A window officer with one camera: two materials photographed by keyboard while the person waits, a third added afterwards. */
class DocumentCameraStory extends Journey {

    private void at_the_checklist() {
        signInAs("wangfang");
        page.navigate("/desk/intake");
        page.getByLabel("申请人证件").fill(DemoPeople.LI_NA.idNumber());
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/intake/*-*");
        page.navigate(path() + "/items/" + foodItem());
    }

    private void photographs() {
        page.getByText("把材料放平").waitFor();
        page.keyboard().press("Space");
    }

    private void opens_the_camera_for(String material) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("高拍仪拍照：" + material))
                .click();
    }

    @Test
    void materials_are_photographed_while_the_person_waits() {
        at_the_checklist();
        opens_the_camera_for("食品经营许可申请书");
        photographs();
        page.getByText("“食品经营许可申请书”已拍 1 张").waitFor();
        isAccessible();
        shot("camera");
        page.keyboard().press("Space");
        page.getByText("“食品经营许可申请书”已拍 2 张").waitFor();
        page.keyboard().press("n");
        page.keyboard().press("r");
        page.keyboard().press("Enter");
        page.getByText("“经营场所平面布局图和操作流程图”已拍 1 张").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator(".pick-shots canvas").count()).isEqualTo(3);
        page.getByLabel("删除“食品经营许可申请书”的第 2 张照片").click();
        assertThat(page.locator(".pick-shots canvas").count()).isEqualTo(2);
        isAccessible();
        shot("intake-photos");
        press("收件，出具凭条");
        assertThat(heading()).isEqualTo("收件凭条");
        follow("办理本件");
        assertThat(main()).contains("食品经营许可申请书.pdf", "经营场所平面布局图和操作流程图.pdf", "王芳，");
        page.getByText("添加材料文件").click();
        opens_the_camera_for("其他材料");
        photographs();
        page.getByText("“其他材料”已拍 1 张").waitFor();
        page.keyboard().press("Escape");
        isAccessible();
        shot("case-files");
        press("存入本件");
        assertThat(main()).contains("已存入本件", "其他材料.pdf");
    }

    @Test
    void a_material_said_to_lack_is_there_once_photographed() {
        at_the_checklist();
        page.locator("[name='state.layout']").selectOption("LACKS");
        opens_the_camera_for("经营场所平面布局图和操作流程图");
        photographs();
        page.getByText("“经营场所平面布局图和操作流程图”已拍 1 张").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("[name='state.layout']").inputValue()).isEqualTo("HAS");
    }

    @Test
    void without_javascript_files_are_chosen_or_taken_with_the_devices_own_camera() {
        context.close();
        context = newContext(false);
        page = context.newPage();
        at_the_checklist();
        assertThat(page.locator("input[type=file][capture=environment]").count())
                .isPositive();
        page.locator("input[type=file][id='file.layout']")
                .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", SampleFiles.phonePhoto(400, 300, 6)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("收件，出具凭条"))
                .press("Enter");
        page.waitForURL("**/slip");
        page.navigate(path().replace("/slip", ""));
        assertThat(main()).contains("经营场所平面布局图和操作流程图.pdf");
    }
}
