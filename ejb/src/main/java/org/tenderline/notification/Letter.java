package org.tenderline.notification;

import java.io.Serializable;

/**
 * What a carrier takes along.
 *
 * @param key     the same in every attempt
 * @param address e-mail address or telephone number; null if the person has none
 * @param name    the receiver's
 */
public record Letter(long id, String key, String name, String address, String subject, String body, int attempts) implements Serializable {
}
