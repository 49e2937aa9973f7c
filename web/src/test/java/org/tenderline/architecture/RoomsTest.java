package org.tenderline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import org.tenderline.security.Requires;
import org.tenderline.security.Right;

/** The rules between the rooms (docs/architecture.md). */
@AnalyzeClasses(packages = "org.tenderline", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] DOORS = {"..web..", "..api..", "..batch..", "org.tenderline.jobs.."};
    private static final DescribedPredicate<JavaClass> ROOMS_CODE = DescribedPredicate.not(resideInAnyPackage(DOORS))
            .and(DescribedPredicate.not(resideInAnyPackage("org.tenderline.demo..")));

    /** Reads go through Records, so that no query can forget the data scope (A2). */
    @ArchTest
    static final ArchRule onlyRecordsTouchTheEntityManager = noClasses()
            .that().resideOutsideOfPackage("org.tenderline.security.scope..")
            .and().doNotHaveFullyQualifiedName("org.tenderline.shared.NumberSequence")
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule doorsDoNotSpeakSql = noClasses().that().resideInAnyPackage("..web..", "..api..")
            .and().doNotHaveSimpleName("ProductReadiness")
            .should().dependOnClassesThat().areAssignableTo(Connection.class);

    @ArchTest
    static final ArchRule roomsDoNotKnowTheirDoors = noClasses().that(ROOMS_CODE)
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "org.primefaces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles = slices().matching("org.tenderline.(*)..").should().beFreeOfCycles()
            .ignoreDependency(resideInAnyPackage(DOORS), DescribedPredicate.alwaysTrue())
            .ignoreDependency(resideInAnyPackage("org.tenderline.demo.."), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule approvalIsBlind = noClasses().that().resideInAnyPackage("org.tenderline.approval", "org.tenderline.approval.route").and(ROOMS_CODE)
            .should().dependOnClassesThat().resideInAnyPackage("org.tenderline.project..", "org.tenderline.deposit..",
                    "org.tenderline.bid..", "org.tenderline.customer..", "org.tenderline.erp..");

    @ArchTest
    static final ArchRule nobodyCallsReporting = noClasses()
            .that().resideOutsideOfPackages("org.tenderline.reporting..", "org.tenderline.jobs..", "org.tenderline.demo..")
            .should().dependOnClassesThat().resideInAPackage("org.tenderline.reporting");

    @ArchTest
    static final ArchRule dealRoomsStandAboveTheProject = noClasses()
            .that().resideInAnyPackage("org.tenderline.project", "org.tenderline.customer").and(ROOMS_CODE)
            .should().dependOnClassesThat().resideInAnyPackage("org.tenderline.deposit..", "org.tenderline.bid..", "org.tenderline.erp..")
            .allowEmptyShould(true);

    /** Whoever causes an event need not see what others are told of it: an administrator reassigns what they cannot read. */
    @ArchTest
    static final ArchRule alertsNeedNoRightOfTheCauser = noClasses().that().resideInAPackage("org.tenderline.alert")
            .should().callMethodWhere(DescribedPredicate.describe("the callee asks for a right that not everybody has",
                    call -> call.getTarget().resolveMember().filter(method -> method.isAnnotatedWith(Requires.class))
                            .map(method -> method.getAnnotationOfType(Requires.class).value())
                            .filter(right -> right != Right.ANYONE && right != Right.SIGNED_IN).isPresent()));

    /** It would answer everybody by the first caller's. What the container injects stands for the caller's own each time. */
    @ArchTest
    static final ArchRule aResourceMadeOnceKeepsNothing = fields()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Path.class).and().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
            .and().areNotStatic().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(EJB.class);

    /** The one gate: whoever calls, the service asks for the right. */
    @ArchTest
    static final ArchRule everyServiceMethodStatesItsRight = methods().that().arePublic()
            .and().areDeclaredInClassesThat(DescribedPredicate.describe("are session beans of a room", RoomsTest::isService))
            .should(stateARight());

    @ArchTest
    static final ArchRule servicesAreNoInterfaces = classes()
            .that(DescribedPredicate.describe("are session beans of a room", RoomsTest::isService))
            .should().notBeInterfaces();

    private static boolean isService(JavaClass type) {
        boolean sessionBean = type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
        boolean platform = type.getPackageName().equals("org.tenderline.shared");
        return sessionBean && !platform && ROOMS_CODE.test(type);
    }

    private static ArchCondition<JavaMethod> stateARight() {
        return new ArchCondition<>("be annotated with @Requires, at the method or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean observer = method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
                boolean stated = method.isAnnotatedWith(Requires.class) || method.getOwner().isAnnotatedWith(Requires.class);
                if (!stated && !observer) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " states no right"));
                }
            }
        };
    }
}
