/**
 * Who acts, and what they may do (A2, A3, A4): roles, rights, the caller of a thread, data scope, sign-in.
 *
 * <p>Words: <em>role</em> – what a person is; <em>right</em> – what a service method demands; <em>scope</em> – which rows a
 * person reaches. Every public service method names its right with {@link org.tenderline.security.Requires}; every read of
 * a scoped entity goes through {@link org.tenderline.security.scope.Records}.
 */
package org.tenderline.security;
