package app.ballast.support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets a test's own Spring context say who is signed in. There is one static holder a process; the context that was built
 * last has put itself there, and a test of another context would sign in where its services do not look.
 */
public final class OwnIdentity extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        takeOver(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        takeOver(test);
    }

    private static void takeOver(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
