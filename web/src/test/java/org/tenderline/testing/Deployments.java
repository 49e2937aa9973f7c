package org.tenderline.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product as it is built, with the tests and what they need added to it. */
public final class Deployments {

    private static final Path TEST_CLASSES = Path.of("target/test-classes");

    private Deployments() {
    }

    public static WebArchive product() {
        WebArchive product = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ROOT.war"));
        product.addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(org.hamcrest.Matcher.class));
        product.addClass(ContainerTest.class);
        try (Stream<Path> files = Files.walk(TEST_CLASSES)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(Deployments::load)
                    .filter(Deployments::belongsInside)
                    .forEach(product::addClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addBatchJobs(product);
        product.addAsResource(TEST_CLASSES.resolve("faults/invariants.sql").toFile(), "faults/invariants.sql");
        leaveDoorToTests(product);
        return product;
    }

    /** Pages lead everybody to the sign-in, the servlet that starts the tests included; here pages are not the matter. */
    private static void leaveDoorToTests(WebArchive product) {
        try (InputStream descriptor = product.get("WEB-INF/web.xml").getAsset().openStream()) {
            String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            String open = text.replaceFirst("<filter-mapping><filter-name>signIn</filter-name>.*?</filter-mapping>", "");
            if (open.equals(text)) {
                throw new IllegalStateException("web.xml maps no filter signIn");
            }
            product.delete("WEB-INF/web.xml");
            product.addAsWebInfResource(new StringAsset(open), "web.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jobs that only tests start. */
    private static void addBatchJobs(WebArchive product) {
        File[] jobs = TEST_CLASSES.resolve("META-INF/batch-jobs").toFile().listFiles();
        for (File job : jobs == null ? new File[0] : jobs) {
            product.addAsResource(job, "META-INF/batch-jobs/" + job.getName());
        }
    }

    static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tests inside the container, their inner classes, and the helpers marked for it. */
    private static boolean belongsInside(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return ContainerTest.class.isAssignableFrom(outermost) || outermost.isAnnotationPresent(InContainer.class);
    }

    private static Class<?> load(Path file) {
        String name = TEST_CLASSES.relativize(file).toString().replace(File.separatorChar, '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, Deployments.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
