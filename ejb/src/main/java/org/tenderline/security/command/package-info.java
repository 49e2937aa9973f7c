/**
 * Commands that come more than once (L4): what was answered the first time under an idempotency key.
 *
 * <p>May call shared and security.
 */
package org.tenderline.security.command;
