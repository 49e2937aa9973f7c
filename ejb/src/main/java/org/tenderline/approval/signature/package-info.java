/**
 * Pictures of signatures (E3): each person uploads an own one; where a route asks for it, it is taken with every approval.
 *
 * <p>Promises:
 * <ol>
 *   <li>A person's picture is a PNG or JPEG by its content, and only the person replaces, removes or takes it.</li>
 *   <li>A decision keeps the picture it was made with, also when the person has another one or none by now.</li>
 * </ol>
 */
package org.tenderline.approval.signature;
