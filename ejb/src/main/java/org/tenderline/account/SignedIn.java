package org.tenderline.account;

import org.tenderline.security.Caller;

/**
 * Somebody who proved who they are.
 *
 * @param mustChangePassword then nothing else is open to them
 */
public record SignedIn(Caller caller, boolean mustChangePassword) {
}
