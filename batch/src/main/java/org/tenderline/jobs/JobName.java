package org.tenderline.jobs;

import java.util.Optional;
import java.util.stream.Stream;

/** The jobs there are; the word is the name of the job's XML and the one in addresses. */
public enum JobName {

    ERP_SYNC("erp-sync"),
    REPORTING_WIN_RATE("reporting-win-rate");

    private final String word;

    JobName(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<JobName> of(String word) {
        return Stream.of(values()).filter(name -> name.word.equals(word)).findFirst();
    }
}
