package org.tenderline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** A whole synchronization, first into an empty mirror, then of the day after with some changes, against the floor that upserts the same files. */
final class ErpSync {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final double CHANGED = 0.02;

    private final int contracts;
    private final Path first = Product.INBOX.resolve(DAY.toString());
    private final Path next = Product.INBOX.resolve(DAY.plusDays(1).toString());

    ErpSync(int contracts) {
        this.contracts = contracts;
    }

    void measure() throws Exception {
        long rows = new FeedGenerator(1, DAY, 0).write(Product.INBOX, contracts);
        new FeedGenerator(1, DAY.plusDays(1), CHANGED).write(Product.INBOX, contracts);
        System.out.println(contracts + " contracts, " + rows + " rows");
        Series floor = new Series("floor, empty tables");
        Series sync = new Series("erp-sync, empty mirror");
        Series floorNext = new Series("floor, day after");
        Series syncNext = new Series("erp-sync, day after");
        Series load = new Series("LOAD DATA, empty tables (for information)");
        try (Product product = Product.start(true); Connection connection = product.connection("");
                Connection local = product.connection("&allowLocalInfile=true")) {
            product.allowLoadData();
            product.run("erp-sync", parameters(DAY)); // the programs warm up
            for (int repetition = 0; repetition < Bench.repetitions(); repetition++) {
                ErpFloor tables = new ErpFloor(connection);
                tables.prepare();
                floor.add(tables.upsert(first));
                emptyMirror(connection);
                sync.add(product.run("erp-sync", parameters(DAY)));
                floorNext.add(tables.upsert(next));
                syncNext.add(product.run("erp-sync", parameters(DAY.plusDays(1))));
                loadData(local, load);
            }
            long idle = product.liveHeap();
            System.out.printf("heap of the job above idle: %.0f MB%n", (peak(product, connection) - idle) / 1048576.0);
        }
        System.out.println(floor.line(null));
        System.out.println(sync.line(floor) + String.format("  %.1f µs a row", sync.median() / rows * 1e6));
        System.out.println(floorNext.line(null));
        System.out.println(syncNext.line(floorNext));
        if (!load.isEmpty()) {
            System.out.println(load.line(floor));
        }
    }

    private static String parameters(LocalDate day) {
        return "{\"businessDate\":\"" + day + "\",\"acceptLoss\":true}";
    }

    private static void emptyMirror(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : new String[] {"erp_contract", "erp_invoice", "erp_receipt"}) {
                statement.execute("TRUNCATE TABLE " + table);
            }
        }
    }

    private void loadData(Connection connection, Series series) throws SQLException, IOException {
        try {
            ErpFloor tables = new ErpFloor(connection);
            tables.prepare();
            series.add(tables.load(first));
        } catch (SQLException notAllowed) {
            System.out.println("  no LOAD DATA: " + notAllowed.getMessage());
        }
    }

    /** The largest live heap seen during one more run, which is not timed: each look collects all garbage. */
    private long peak(Product product, Connection connection) throws Exception {
        emptyMirror(connection);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            try {
                product.run("erp-sync", parameters(DAY));
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        long peak = 0;
        while (!running.isDone()) {
            peak = Math.max(peak, product.liveHeap());
        }
        running.join();
        return peak;
    }
}
