/**
 * Local accounts (A4): credentials, sign-in, lockout, bearer tokens, the first administrator.
 *
 * <p>Words: a <em>credential</em> is a person's password, hashed; a <em>try</em> is one password offered for one user name; a <em>token</em>
 * stands for a sign-in at the REST door.
 *
 * <p>May call organization, security and shared. What it promises:
 * <ol>
 * <li>Passwords are kept as PBKDF2-HMAC-SHA256 only, tokens as SHA-256 only.
 * <li>At most five tries without success are looked at per user name in fifteen minutes, however many arrive together; an unknown name
 *     answers and locks just like a known one.
 * <li>A password somebody else chose works for nothing but choosing one's own.
 * <li>Every sign-in, refused ones too, is recorded with its place and never changed; a place that is unusual for the person is told to them, and
 *     nobody elsewhere can use up that notice.
 * </ol>
 */
package org.tenderline.account;
