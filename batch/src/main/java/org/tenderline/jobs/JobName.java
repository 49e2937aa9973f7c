package org.tenderline.jobs;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs there are; the word is the name of the job's XML and the one in addresses. */
public enum JobName {

    ERP_SYNC("erp-sync", LocalTime.of(2, 0)),
    REPORTING_WIN_RATE("reporting-win-rate", LocalTime.of(2, 30));

    private final String word;
    private final LocalTime nightly;

    JobName(String word, LocalTime nightly) {
        this.word = word;
        this.nightly = nightly;
    }

    /** When it was due last. */
    LocalDateTime lastNight(LocalDateTime now) {
        LocalDateTime today = now.toLocalDate().atTime(nightly);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    public String word() {
        return word;
    }

    public static Optional<JobName> of(String word) {
        return Stream.of(values()).filter(name -> name.word.equals(word)).findFirst();
    }
}
