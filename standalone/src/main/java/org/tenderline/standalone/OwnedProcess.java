package org.tenderline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process and the note of it on disk. The note holds the process's number and when it began: after the launcher was killed, the next
 * start ends what is left over, and never a stranger that was given the same number.
 */
final class OwnedProcess {

    private final Process process;
    private final Path note;

    private OwnedProcess(Process process, Path note) {
        this.process = process;
        this.note = note;
    }

    static OwnedProcess start(ProcessBuilder builder, Path note) {
        try {
            Process process = builder.start();
            Files.writeString(note, process.pid() + " " + began(process.toHandle()) + "\n");
            return new OwnedProcess(process, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the process to end, and insists after a while. */
    void stop(long seconds) {
        end(process.toHandle(), seconds);
        forget(note);
    }

    /** Ends the process a killed launcher left behind, if there is one. */
    static boolean endLeftOver(Path note, long seconds) {
        Optional<ProcessHandle> leftOver = find(note);
        leftOver.ifPresent(handle -> end(handle, seconds));
        forget(note);
        return leftOver.isPresent();
    }

    private static Optional<ProcessHandle> find(Path note) {
        try {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            String[] words = Files.readString(note).trim().split(" ");
            if (words.length != 2) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(words[0])).filter(handle -> began(handle).equals(words[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String began(ProcessHandle handle) {
        return handle.info().startInstant().map(instant -> String.valueOf(instant.toEpochMilli())).orElse("unknown");
    }

    private static void end(ProcessHandle handle, long seconds) {
        handle.destroy();
        if (!ended(handle, seconds)) {
            handle.destroyForcibly();
            ended(handle, 10);
        }
    }

    private static boolean ended(ProcessHandle handle, long seconds) {
        try {
            handle.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    private static void forget(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
