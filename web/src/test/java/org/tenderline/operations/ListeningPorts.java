package org.tenderline.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports a process of this machine listens on, as Linux tells it. */
final class ListeningPorts {

    private static final String LISTENING = "0A";

    private ListeningPorts() {
    }

    static Set<Integer> of(long process) throws IOException {
        Set<String> sockets;
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            sockets = files.map(ListeningPorts::target).filter(target -> target.startsWith("socket:[")).collect(Collectors.toSet());
        }
        return Stream.concat(lines("tcp"), lines("tcp6")).map(line -> line.trim().split("\\s+"))
            .filter(words -> words[3].equals(LISTENING) && sockets.contains("socket:[" + words[9] + "]"))
            .map(words -> Integer.parseInt(words[1].substring(words[1].lastIndexOf(':') + 1), 16)).collect(Collectors.toSet());
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> lines(String protocol) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/net/" + protocol));
        return lines.stream().skip(1);
    }
}
