/**
 * The two harnesses. A test that extends {@link org.tenderline.testing.ContainerTest} runs inside Payara Micro, beside the services and jobs. Any other
 * {@code *IT} drives the packaged product from outside, through {@link org.tenderline.testing.ProductUnderTest}.
 */
package org.tenderline.testing;
