/**
 * The page kernel: what every page stands on. A page has a path; the path is its bean, the prefix of its keys and its title
 * ({@code /deposit/edit} – {@code DepositEditBacking} – {@code deposit_edit.*}). Own tags ({@code t:…}) keep a page short; a service's
 * refusal becomes messages at the fields in one place ({@link org.tenderline.shared.web.RefusalHandler}), never in a bean.
 */
package org.tenderline.shared.web;
