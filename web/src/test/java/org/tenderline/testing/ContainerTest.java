package org.tenderline.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test inside the container: {@code @Inject} or {@code @EJB} what is to be tested. All of them share one deployment of the whole product and one
 * database, so each makes its own data and none counts on an empty table.
 */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
public abstract class ContainerTest {

    @Deployment
    public static WebArchive product() {
        ContainerDatabase.start();
        return Deployments.product();
    }
}
