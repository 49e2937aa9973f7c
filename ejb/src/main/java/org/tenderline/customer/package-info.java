/**
 * The group-wide library of customers (C1, C2): organizations, and the cards of their people.
 *
 * <p>Words: <em>customer</em> – an organization that buys; <em>card</em> – a person of a customer, who takes the card along
 * when changing the organization and keeps the posts left behind; <em>list value</em> – a group (所属集团) or region (省区) that
 * may be chosen.
 *
 * <p>May call shared, security, organization and audit. The library has no data scope: everybody in business reads it, sales
 * add to it; what ties a customer to projects belongs to other rooms and is scoped there.
 */
package org.tenderline.customer;
