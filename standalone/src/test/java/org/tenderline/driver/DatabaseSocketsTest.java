package org.tenderline.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Nobody waits for a database that fell silent")
@Timeout(20)
class DatabaseSocketsTest {

    private final DatabaseSockets sockets = new DatabaseSockets();

    @AfterEach
    void back() {
        DatabaseSockets.returned();
    }

    @Test
    void whoWaitsIsLetGoAtOnce() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = sockets.createSocket(silent.getInetAddress(), silent.getLocalPort())) {
            CompletableFuture<Throwable> wait = CompletableFuture.supplyAsync(() -> failureOfReading(socket));
            assertThat(wait).isNotDone();

            DatabaseSockets.leave();

            assertThat(wait.get(2, TimeUnit.SECONDS)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void nobodyBeginsToWaitUntilItIsBack() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Socket madeBefore = sockets.createSocket()) {
            DatabaseSockets.leave();
            assertThatThrownBy(() -> madeBefore.connect(server.getLocalSocketAddress(), 1_000)).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> sockets.createSocket(server.getInetAddress(), server.getLocalPort())).isInstanceOf(ConnectException.class);

            DatabaseSockets.returned();
            sockets.createSocket(server.getInetAddress(), server.getLocalPort()).close();
        }
    }

    @Test
    void itIsHeardAsLongAsAnyoneGetsAnAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = sockets.createSocket(server.getInetAddress(), server.getLocalPort()); Socket other = server.accept()) {
            long asked = System.nanoTime();
            assertThat(DatabaseSockets.heardSince(asked)).isFalse();
            other.getOutputStream().write(1);
            assertThat(socket.getInputStream().read()).isEqualTo(1);
            assertThat(DatabaseSockets.heardSince(asked)).isTrue();

            long ended = System.nanoTime();
            other.close();
            assertThat(socket.getInputStream().read()).isNegative();
            assertThat(DatabaseSockets.heardSince(ended)).as("an end is no answer").isFalse();
        }
    }

    private static Throwable failureOfReading(Socket socket) {
        try {
            socket.getInputStream().read();
            return null;
        } catch (IOException failure) {
            return failure;
        }
    }
}
