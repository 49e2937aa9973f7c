package org.tenderline.account;

import java.time.LocalDateTime;

/**
 * How it stands with an account.
 *
 * @param changedAt  when its password was last changed
 * @param mustChange whether the password has to be replaced before anything else
 */
record Standing(Long personId, LocalDateTime changedAt, boolean mustChange) {
}
