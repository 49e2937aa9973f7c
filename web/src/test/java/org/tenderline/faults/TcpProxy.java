package org.tenderline.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Stands between the product and its database, and can be the network that fails. */
final class TcpProxy implements AutoCloseable {

    /** What happens to connections, the standing ones included. */
    enum Mode {
        PASS,
        /** Standing connections are reset, new ones too. */
        RESET,
        /** Nothing arrives any more, and nobody is told; once it passes again, what was sent arrives. */
        BLACK_HOLE
    }

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Mode mode = Mode.PASS;
    private volatile long delay;

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static TcpProxy before(int target, int port) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), target);
            thread(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    void mode(Mode next) {
        lock.lock();
        try {
            mode = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == Mode.RESET) {
            open.forEach(TcpProxy::reset);
        }
    }

    /** How long each piece takes from either side to the other. */
    void delay(long milliseconds) {
        delay = milliseconds;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (mode == Mode.RESET) {
                    reset(client);
                } else {
                    thread(() -> join(client));
                }
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void join(Socket client) {
        open.add(client);
        try {
            awaitPass();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(database);
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            thread(() -> relay(client, database));
            relay(database, client);
        } catch (IOException refused) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                awaitPass();
                if (delay > 0) {
                    Thread.sleep(delay);
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitPass() throws InterruptedException {
        lock.lock();
        try {
            while (mode == Mode.BLACK_HOLE) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closing with nothing to linger for sends a reset. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(TcpProxy::reset);
    }
}
