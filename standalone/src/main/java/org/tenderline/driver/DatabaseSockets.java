package org.tenderline.driver;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.SocketFactory;

/**
 * Makes the pool's sockets and remembers them: a thread that waits for a database that went away without a word is woken by nothing but the closing
 * of its socket, or by the limit of the longest honest statement.
 */
public final class DatabaseSockets extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(DatabaseSockets.class.getName());
    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean away;
    private static volatile long heardAt = System.nanoTime();

    /** Ends every wait at once, and begins none until {@link #returned}. */
    public static void leave() {
        away = true;
        OPEN.forEach(DatabaseSockets::end);
    }

    public static void returned() {
        away = false;
    }

    /** Whether anything arrived at any of the sockets since that {@link System#nanoTime()}. */
    public static boolean heardSince(long nanoseconds) {
        return heardAt - nanoseconds > 0;
    }

    private static void end(Socket socket) {
        try (socket) {
            OPEN.remove(socket);
        } catch (IOException closedAlready) {
            LOG.log(Level.FINE, "A socket could not be closed", closedAlready);
        }
    }

    /** The driver makes its sockets like this, and connects them itself. */
    @Override
    public Socket createSocket() {
        Socket socket = new Remembered();
        OPEN.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host, port, null, 0);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(from, fromPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    /** Is forgotten when it is closed, and notes when it heard something. */
    private static final class Remembered extends Socket {

        @Override
        public void connect(SocketAddress address, int timeout) throws IOException {
            refuseWhileAway();
            super.connect(address, timeout);
            refuseWhileAway();
        }

        private static void refuseWhileAway() throws ConnectException {
            if (away) {
                throw new ConnectException("The database does not answer");
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Listening(super.getInputStream());
        }

        @Override
        public void close() throws IOException {
            OPEN.remove(this);
            super.close();
        }
    }

    private static final class Listening extends FilterInputStream {

        Listening(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return heard(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return heard(super.read(bytes, from, length));
        }

        private static int heard(int read) {
            if (read >= 0) {
                heardAt = System.nanoTime();
            }
            return read;
        }
    }
}
