package org.tenderline.approval;

/** Whose holders of the role fill a node (E1). */
public enum NodeScope {
    /** The subject's subsidiary. */
    OWN_SUBSIDIARY,
    /** The subsidiary the document belongs to, where that is another one: the subject's fact {@value #OWNING_FACT}. */
    OWNING_SUBSIDIARY,
    HEADQUARTERS;

    /** Fact of a subject with the owning subsidiary's id. */
    public static final String OWNING_FACT = "owningSubsidiaryId";

    /** The subsidiary to look for holders in; null for headquarters. */
    Long subsidiary(Subject subject) {
        return switch (this) {
            case HEADQUARTERS -> null;
            case OWN_SUBSIDIARY -> subject.subsidiaryId();
            case OWNING_SUBSIDIARY -> {
                String owning = subject.facts().get(OWNING_FACT);
                yield owning == null ? subject.subsidiaryId() : Long.valueOf(owning);
            }
        };
    }
}
