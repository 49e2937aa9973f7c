package org.tenderline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** E-mail over the wire: a real mail server, and a rude one. */
class MailerTest {

    private static final String KEY = "3f0c1c3e-0000-4000-8000-000000000001";
    private static final String SILENCE = "";

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("L1: a mail arrives with subject, name and text in Chinese, and with the letter's key as its Message-ID")
    void arrives() throws Exception {
        assertThat(send(letter("wang@huadong.example", "待您审批：苏州变电站", "王芳：\n\n<script>alert(1)</script>"))).isEqualTo(Handover.accepted("250"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("待您审批：苏州变电站");
        assertThat(mail.getMessageID()).isEqualTo("<" + KEY + "@huadong.example>");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString()).isEqualToIgnoringNewLines("王芳：\r\n\r\n<script>alert(1)</script>");
        assertThat(mail.getAllRecipients()[0].toString()).contains("wang@huadong.example");
    }

    @Test
    @DisplayName("L1: a second attempt carries the same Message-ID")
    void sameKey() throws Exception {
        Letter letter = letter("wang@huadong.example", "x", "y");
        send(letter);
        send(letter);
        assertThat(server.getReceivedMessages()).extracting(mail -> mail.getHeader("Message-ID")[0]).containsExactly("<" + KEY + "@huadong.example>", "<" + KEY + "@huadong.example>");
    }

    @Test
    @DisplayName("L1: neither subject nor name nor address brings a header in")
    void headerInjection() throws Exception {
        Letter evil = new Letter(1, KEY, "王芳\r\nBcc: a@evil.example", "wang@huadong.example", "x\r\nBcc: b@evil.example\r\n\r\nbody", "y", 0);
        assertThat(send(evil)).isEqualTo(Handover.accepted("250"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(send(letter("wang@huadong.example\r\nRCPT TO:<c@evil.example>", "x", "y"))).isEqualTo(Handover.hopeless(Reason.BAD_ADDRESS, null));
        assertThat(send(letter("wang@huadong.example, c@evil.example", "x", "y"))).isEqualTo(Handover.hopeless(Reason.BAD_ADDRESS, null));
        assertThat(send(letter("nobody", "x", "y"))).isEqualTo(Handover.hopeless(Reason.BAD_ADDRESS, null));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("L1: user and password, from a file too")
    void authentication(@TempDir Path folder) throws IOException {
        server.setUser("tenderline@huadong.example", "tenderline", "geheim");
        Path file = Files.writeString(folder.resolve("password"), "geheim\n");
        Map<String, String> right = Map.of("TENDERLINE_SMTP_USER", "tenderline", "TENDERLINE_SMTP_PASSWORD_FILE", file.toString());
        assertThat(sendHere(right, letter("a@b.example", "x", "y"))).containsExactly(Handover.accepted("250"));
        Map<String, String> wrong = Map.of("TENDERLINE_SMTP_USER", "tenderline", "TENDERLINE_SMTP_PASSWORD", "falsch");
        assertThat(sendHere(wrong, letter("a@b.example", "x", "y"), letter("a@b.example", "x", "y"))).hasSize(1)
                .allSatisfy(handover -> assertThat(handover.reason()).isEqualTo(Reason.NOT_REACHED));
    }

    @Test
    @DisplayName("L1: nobody there: nothing is in doubt, and the others need not be tried now")
    void nobodyThere() {
        String port = String.valueOf(server.getSmtp().getPort());
        server.stop();
        Letter letter = letter("a@b.example", "x", "y");
        assertThat(send(Map.of("TENDERLINE_SMTP_PORT", port), letter, letter)).containsExactly(Handover.refused(Reason.NOT_REACHED, null));
    }

    @Test
    @DisplayName("L1: a refusal for now is tried again, one for good is not, silence after the text is doubt")
    void rudeServers() throws IOException {
        assertThat(answered("RCPT", "450 4.2.1 mailbox busy")).isEqualTo(Handover.refused(Reason.REFUSED, "450"));
        assertThat(answered("RCPT", "550 5.1.1 no such user wang")).isEqualTo(Handover.hopeless(Reason.REFUSED, "550"));
        assertThat(answered(".", "451 4.3.0 later")).isEqualTo(Handover.refused(Reason.REFUSED, "451"));
        assertThat(answered(".", null)).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, null));
        assertThat(answered("MAIL", null).outcome()).isEqualTo(Handover.Outcome.REFUSED);
    }

    @Test
    @Timeout(30)
    @DisplayName("L1: a server that keeps the line and says nothing is waited for no longer than the setting says")
    void silentServers() throws IOException {
        assertThat(answered(".", SILENCE)).isEqualTo(Handover.doubtful(Reason.NO_ANSWER, null));
        assertThat(answered("MAIL", SILENCE)).isEqualTo(Handover.refused(Reason.NOT_REACHED, null));
        assertThat(answered("EHLO", SILENCE)).isEqualTo(Handover.refused(Reason.NOT_REACHED, null));
    }

    /** A server that says yes to everything but one command; null hangs up, {@link #SILENCE} keeps the line. */
    private static Handover answered(String command, String answer) throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread talking = new Thread(() -> talk(rude, command, answer));
            talking.start();
            return send(Map.of("TENDERLINE_SMTP_PORT", String.valueOf(rude.getLocalPort()),
                    "TENDERLINE_SMTP_TIMEOUT", SILENCE.equals(answer) ? "2" : "5"), letter("wang@huadong.example", "x", "y"))
                    .get(0);
        }
    }

    private static void talk(ServerSocket server, String command, String answer) {
        try (Socket socket = server.accept();
                BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 rude");
            boolean text = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean end = text && line.equals(".");
                if (text && !end) {
                    continue;
                }
                if (line.startsWith(command)) {
                    if (answer == null) {
                        return;
                    }
                    if (!answer.equals(SILENCE)) {
                        say(socket, answer);
                    }
                    text = false;
                } else {
                    text = line.equals("DATA");
                    say(socket, text ? "354 go on" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // the client hung up
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private Handover send(Letter letter) {
        return sendHere(Map.of(), letter).get(0);
    }

    private List<Handover> sendHere(Map<String, String> more, Letter... letters) {
        Map<String, String> here = new HashMap<>(more);
        here.put("TENDERLINE_SMTP_PORT", String.valueOf(server.getSmtp().getPort()));
        return send(here, letters);
    }

    private static List<Handover> send(Map<String, String> more, Letter... letters) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TENDERLINE_SMTP_HOST", "127.0.0.1");
        environment.put("TENDERLINE_SMTP_FROM", "tenderline@huadong.example");
        environment.putAll(more);
        List<Handover> handovers = new ArrayList<>();
        new Mailer(SmtpSettings.of(new Setting(environment)).orElseThrow())
                .carry(List.of(letters), letter -> true, result -> handovers.add(result.handover()));
        return handovers;
    }

    private static Letter letter(String address, String subject, String body) {
        return new Letter(1, KEY, "王芳", address, subject, body, 0);
    }
}
