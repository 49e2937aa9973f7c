package org.tenderline.attachment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenderline.shared.BusinessClock;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;
import org.tenderline.testing.Browser;
import org.tenderline.testing.ProductUnderTest;

@DisplayName("L3: attachments by page and by the API")
class AttachmentPagesIT {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = "MZ\u0000\u0000 no document".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    @DisplayName("Files chosen before the first save survive a refused save; on the project's page they are downloaded, added and removed")
    void byPage() throws IOException {
        Api api = Api.as("sales3.whth");
        String name = "附件" + UUID.randomUUID().toString().substring(0, 8);
        long customer = api.post("/customers", Api.object("name", "客户" + name, "group", "华电", "region", "江苏")).expect(201).number("/id");
        Page page = Browser.as("sales3.whth");
        page.navigate("/project/edit?customer=" + customer);
        page.setInputFiles("#file", new FilePayload[] {new FilePayload("招标 文件.pdf", "application/pdf", PDF), new FilePayload("renamed.pdf", "application/pdf", PROGRAM)});
        assertThat(page.locator("#attachmentRows")).containsText("招标 文件.pdf");
        assertThat(page.locator("#file_message")).containsText("renamed.pdf");
        page.click("#save");
        assertThat(page.locator("#name_message")).not().isEmpty();
        assertThat(page.locator("#attachmentRows")).containsText("招标 文件.pdf");
        page.fill("#name", name);
        page.fill("#specialty", "继电保护");
        page.fill("#estimatedAmount", "150000");
        page.fill("#expectedBidOn", LocalDate.now(BusinessClock.ZONE).plusDays(60).toString());
        page.selectOption("#kind", "SUPPLY");
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        page.click("#save");
        page.waitForURL(address -> address.contains("/project/view"));
        Download download = page.waitForDownload(() -> page.click("#attachmentRows a"));
        assertThat(download.suggestedFilename()).isEqualTo("招标 文件.pdf");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(PDF);
        page.setInputFiles("#file", new FilePayload("报价.pdf", "application/pdf", PDF));
        assertThat(page.locator("#attachmentRows")).containsText("报价.pdf");
        page.click("#attachmentRows button >> nth=0");
        page.click(".ui-confirm-dialog .ui-confirmdialog-yes");
        assertThat(page.locator("#attachmentRows")).not().containsText("招标 文件.pdf");
        page.reload();
        assertThat(page.locator("#attachmentRows")).containsText("报价.pdf");
        assertThat(page.locator("#history")).containsText("招标 文件.pdf");
        String file = page.locator("#attachmentRows a").getAttribute("href");
        Page stranger = Browser.as("sales1.nzhj");
        assertThat(stranger.request().get(file).status()).isEqualTo(404);
        assertThat(stranger.request().get("/attachment/file?key=" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(page.request().get(file).headers()).containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff");
        stranger.context().close();
        page.context().close();
    }

    @Test
    @DisplayName("The API takes, lists, hands out and removes; a repeat adds nothing; others find nothing")
    void byApi() throws Exception {
        Api api = Api.as("sales4.whth");
        String name = "附件接口" + UUID.randomUUID().toString().substring(0, 8);
        long customer = api.post("/customers", Api.object("name", "客户" + name)).expect(201).number("/id");
        String number = api.post("/projects", Api.object("name", name, "customerId", customer, "group", "华电", "specialty", "继电保护", "region", "江苏",
                "estimatedAmount", "100000.00", "expectedBidOn", LocalDate.now(BusinessClock.ZONE).plusDays(60).toString(), "kind", "SUPPLY"))
                .expect(201).text("/trackingNumber");
        String path = "/projects/" + number + "/attachments";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = send("sales4.whth", path, key, "报价.pdf", PDF);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(send("sales4.whth", path, key, "报价.pdf", PDF).body()).isEqualTo(first.body());
        assertThat(send("sales4.whth", path, key, "other.pdf", PDF).statusCode()).isEqualTo(422);
        Answer list = api.get(path).expect(200);
        assertThat(list.items()).hasSize(1);
        assertThat(list.text("/items/0/name")).isEqualTo("报价.pdf");
        String one = path + "/" + list.text("/items/0/key");
        Answer content = api.get(one).expect(200);
        assertThat(content.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(content.header("Content-Disposition")).contains("filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf");
        HttpResponse<String> refused = send("sales4.whth", path, null, "program.pdf", PROGRAM);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("FILE_CONTENT_DIFFERS").contains("\"file\"");
        for (String stranger : new String[] {"sales1.nzhj", "sales3.whth"}) {
            Api other = Api.as(stranger);
            other.get(path).expect(404, "NOT_FOUND");
            other.get(one).expect(404, "NOT_FOUND");
            other.delete(one).expect(404, "NOT_FOUND");
            assertThat(send(stranger, path, null, "a.pdf", PDF).statusCode()).isEqualTo(404);
        }
        Api.as("director.whth").delete(one).expect(403, "FORBIDDEN");
        assertThat(api.delete(one).expect(200).items()).isEmpty();
        api.get(one).expect(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("E3: who approves gives the signature's picture by the API, gives another one, and takes it back")
    void signatureByApi() throws Exception {
        String path = "/approvals/signature";
        Api director = Api.as("director.whth");
        director.delete(path).expect(204);
        director.get(path).expect(404, "NOT_FOUND");
        for (int width : new int[] {20, 30}) {
            byte[] picture = picture(width);
            HttpResponse<String> answer = send("PUT", "director.whth", path, UUID.randomUUID().toString(), "签名.png", picture);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"size\":" + picture.length).contains("签名.png").contains("image/png");
            assertThat(director.get(path).expect(200).header("Content-Length")).isEqualTo(String.valueOf(picture.length));
        }
        HttpResponse<String> refused = send("PUT", "director.whth", path, null, "signature.pdf", PDF);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("NOT_A_PICTURE").contains("\"file\"");
        assertThat(director.get(path).expect(200).header("Content-Length")).as("a refusal leaves the former one").isEqualTo(String.valueOf(picture(30).length));
        Api.as("vp.whth").get(path).expect(404, "NOT_FOUND");
        assertThat(send("PUT", "sysadmin", path, null, "signature.png", picture(20)).statusCode()).isEqualTo(403);
        director.delete(path).expect(204);
        director.get(path).expect(404, "NOT_FOUND");
    }

    private static byte[] picture(int width) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private static HttpResponse<String> send(String username, String path, String idempotencyKey, String name, byte[] content) throws Exception {
        return send("POST", username, path, idempotencyKey, name, content);
    }

    private static HttpResponse<String> send(String method, String username, String path, String idempotencyKey, String name, byte[] content)
            throws Exception {
        String token = Api.anonymous().post("/tokens", Api.object("username", username, "password", Api.DEMO_PASSWORD)).expect(201).text("/token");
        byte[] head = ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ProductUnderTest.get().baseUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "multipart/form-data; boundary=limit")
                .method(method, HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, "\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII))));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
