package org.tenderline.jobs.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tenderline.jobs.JobRun;
import org.tenderline.jobs.RunMessage;
import org.tenderline.shared.i18n.Texts;

/** What a run has to say, in the reader's language; for pages and REST alike. */
public final class RunTexts {

    private RunTexts() {
    }

    /** All sentences in one line, or null when there is nothing to say. */
    public static String message(JobRun run, Locale locale) {
        Texts texts = Texts.of(locale);
        String message = run.messages().stream().map(sentence -> sentence(texts, sentence)).collect(Collectors.joining(" "));
        return message.isEmpty() ? null : message;
    }

    /** An argument that is the name of a step becomes its word. */
    private static String sentence(Texts texts, RunMessage message) {
        return texts.text("job_message." + message.code(),
            message.arguments().stream().map(argument -> texts.textOr("jobs.step." + argument, argument)).toArray());
    }
}
