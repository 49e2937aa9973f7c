package org.tenderline.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tenderline.testing.Answer;
import org.tenderline.testing.Api;

/**
 * What clients intended and what they were answered, on disk before the one and after the other. An operation's id is the command's
 * {@code Idempotency-Key} and stands in a text of the record it makes, so that its traces are found in the database.
 */
final class Journal implements AutoCloseable {

    /** How an operation ended for its client. */
    enum End {
        /** It was told that it is done. */
        ACKNOWLEDGED,
        /** It was told that it is not. */
        REFUSED,
        /** No answer came, or one that says nothing about it. */
        UNKNOWN
    }

    /** One operation; {@code again} sends the same command with the same id. */
    record Operation(String id, String kind, Supplier<Answer> again) {
    }

    private record Entry(Operation operation, End end, Answer answer) {
    }

    /** What a client does with an operation's id. */
    @FunctionalInterface
    interface Command {
        Answer send(Api caller, String id);
    }

    private final FileChannel file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    Journal(Path path) {
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    End send(String kind, Api caller, Command command) {
        String id = UUID.randomUUID().toString();
        Api carrying = caller.with("Idempotency-Key", id);
        Operation operation = new Operation(id, kind, () -> command.send(carrying, id));
        entries.put(id, new Entry(operation, End.UNKNOWN, null));
        write(id + " intent " + kind);
        Answer answer = null;
        End end = End.UNKNOWN;
        try {
            answer = operation.again().get();
            end = end(answer);
        } catch (UncheckedIOException broken) {
            // nobody knows, then
        }
        write(id + " " + end + (answer == null ? "" : " " + answer.status()));
        entries.put(id, new Entry(operation, end, answer));
        return end;
    }

    /** While the application is starting, the server answers without it. */
    static End end(Answer answer) {
        if (answer.status() < 300) {
            return End.ACKNOWLEDGED;
        }
        boolean judged = answer.body().contains("\"code\"") && answer.status() < 500 && answer.status() != 401;
        return judged ? End.REFUSED : End.UNKNOWN;
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((Instant.now() + " " + line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<Operation> ended(End end) {
        return entries.values().stream().filter(entry -> entry.end() == end).map(Entry::operation).toList();
    }

    Answer answer(Operation operation) {
        return entries.get(operation.id()).answer();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
