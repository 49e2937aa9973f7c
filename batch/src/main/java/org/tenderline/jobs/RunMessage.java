package org.tenderline.jobs;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One sentence of what a run has to tell, as a code with arguments, so that each reader gets it in their own language.
 *
 * @param code names the text {@code job_message.<code>}
 */
public record RunMessage(String code, List<String> arguments) implements Serializable {

    private static final String FIELD = "\t";
    private static final String SENTENCE = "\n";

    public static RunMessage of(String code, Object... arguments) {
        return new RunMessage(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static String store(List<RunMessage> messages) {
        return messages.stream().map(RunMessage::store).collect(Collectors.joining(SENTENCE));
    }

    static List<RunMessage> read(String stored) {
        if (stored == null || stored.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(stored.split(SENTENCE)).map(sentence -> {
            List<String> fields = List.of(sentence.split(FIELD, -1));
            return new RunMessage(fields.get(0), fields.subList(1, fields.size()));
        }).toList();
    }

    private String store() {
        return arguments.stream().map(argument -> FIELD + argument.replaceAll("[\t\n]", " ")).collect(Collectors.joining("", code, ""));
    }
}
