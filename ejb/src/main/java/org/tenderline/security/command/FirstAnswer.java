package org.tenderline.security.command;

/**
 * What a command was answered.
 *
 * @param status HTTP status
 * @param body   as sent; null when there was none
 */
public record FirstAnswer(int status, String body) {
}
