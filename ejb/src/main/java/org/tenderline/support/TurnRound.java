package org.tenderline.support;

import java.io.Serializable;

/**
 * How quickly a group of requests was answered.
 *
 * @param key        what drills down to them
 * @param onBehalfOf for whom that person answered; null for an own answer, and for any other group
 * @param asked      how many were asked
 * @param withdrawn  how many of them were withdrawn
 * @param askedAgain how many were asked more than once
 * @param answered   how many have an answer; of a declined one the refusal counts
 * @param inTime     how many of the first answers came by their deadline
 * @param p50        working minutes within which half of the first answers came; null without any
 * @param p90        working minutes within which nine of ten came
 */
public record TurnRound(String key, String name, String nameEnglish, String onBehalfOf, long asked, long withdrawn, long askedAgain, long answered, long inTime, Integer p50,
        Integer p90) implements Serializable {
}
