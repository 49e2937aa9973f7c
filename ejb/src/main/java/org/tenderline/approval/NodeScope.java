package org.tenderline.approval;

/** Who fills a node (E1): whose holders of the role. */
public enum NodeScope {
    /** The subject's subsidiary. */
    OWN_SUBSIDIARY,
    /** The subsidiary the document belongs to, where that is another one: the subject's fact {@value #OWNING_FACT}. */
    OWNING_SUBSIDIARY,
    HEADQUARTERS,
    /** The person whom the document names; the role's holders in the subject's subsidiary where it names nobody, or nobody who can act. */
    ADDRESSEE;

    /** Fact of a subject with the owning subsidiary's id. */
    public static final String OWNING_FACT = "owningSubsidiaryId";

    /** The person whom the subject names for a node of this scope; null for none. */
    Long addressee(Subject subject) {
        return this == ADDRESSEE && subject.addressee() != null ? subject.addressee().personId() : null;
    }

    /** The subsidiary to look for holders in; null for headquarters. */
    Long subsidiary(Subject subject) {
        return switch (this) {
            case HEADQUARTERS -> null;
            case OWN_SUBSIDIARY, ADDRESSEE -> subject.subsidiaryId();
            case OWNING_SUBSIDIARY -> {
                String owning = subject.facts().get(OWNING_FACT);
                yield owning == null ? subject.subsidiaryId() : Long.valueOf(owning);
            }
        };
    }
}
