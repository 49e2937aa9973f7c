package org.tenderline.notification;

import java.util.Collection;
import java.util.Map;

/**
 * Who else hears of an event than those it names, as it stands when the event is spread. A room that knows has one bean of this type; this
 * room does not know why.
 */
public interface FurtherReaders {

    /**
     * @param kind        the rule's word
     * @param subjectKind what it is about
     * @param people      those it names
     * @param facts       what it tells
     */
    Collection<Long> of(String kind, String subjectKind, Collection<Long> people, Map<String, Fact> facts);
}
