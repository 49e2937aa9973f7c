package org.tenderline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderline.standalone.EmbeddedMariaDb;
import org.tenderline.standalone.Home;
import org.tenderline.testing.LaunchedProduct;

/** One database, the proxy before it, the inbox of feeds, and the nodes that run on them. */
final class Ground implements AutoCloseable {

    private final Path folder;
    private final Home database;
    private final int databasePort = LaunchedProduct.freePort();
    private final List<Node> nodes = new ArrayList<>();
    private final TcpProxy proxy;
    private EmbeddedMariaDb server;

    /** Begins with an empty database. */
    Ground(Path folder) {
        this.folder = folder;
        this.database = new Home(folder.resolve("database"));
        EmbeddedMariaDb.endLeftOver(database);
        EmbeddedMariaDb.deleteData(database);
        server = EmbeddedMariaDb.start(database, databasePort);
        proxy = TcpProxy.before(databasePort, LaunchedProduct.freePort());
        try {
            Files.createDirectories(inbox());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Path folder() {
        return folder;
    }

    Path inbox() {
        return folder.resolve("erp-inbox");
    }

    TcpProxy proxy() {
        return proxy;
    }

    /** A node of that name, not yet started; the name is its folder's. */
    Node node(String name) {
        Map<String, String> settings = new HashMap<>(server.environment());
        settings.put("TENDERLINE_DB_URL", "jdbc:mariadb://127.0.0.1:" + proxy.port() + "/tenderline");
        settings.put("TENDERLINE_DEMO", "true");
        settings.put("TENDERLINE_DEMO_PROJECTS", "60");
        settings.put("TENDERLINE_ERP_INBOX", inbox().toString());
        Node node = new Node(folder.resolve(name), settings);
        nodes.add(node);
        return node;
    }

    /** A connection past the proxy, with the application's own account. */
    Connection connection() throws SQLException {
        Map<String, String> environment = server.environment();
        return DriverManager.getConnection(server.url(), environment.get("TENDERLINE_DB_USER"), environment.get("TENDERLINE_DB_PASSWORD"));
    }

    void killDatabase() {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    void startDatabase() {
        server = EmbeddedMariaDb.start(database, databasePort);
    }

    @Override
    public synchronized void close() {
        proxy.mode(TcpProxy.Mode.PASS);
        nodes.forEach(Node::kill);
        nodes.clear();
        proxy.close();
        server.close();
    }
}
