/**
 * Data scope (A2), in one place: which rows of a scoped entity a caller reaches. Forgetting it is impossible, because nobody
 * but {@link org.tenderline.security.scope.Records} reads through the entity manager; the architecture test holds that.
 */
package org.tenderline.security.scope;
