package palaestra.persistence.container;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import palaestra.domain.account.PasswordHasher;

/** Lets a test do something just after a password was checked: the moment that races are lost in. */
@Decorator
@Priority(1)
public class PausingHasher implements PasswordHasher {

    private static final Runnable NOTHING = () -> { };
    private static final AtomicReference<Runnable> AFTER_NEXT_CHECK = new AtomicReference<>(NOTHING);

    @Inject
    @Delegate
    @Any
    private PasswordHasher hasher;

    public static void afterNextCheck(Runnable action) {
        AFTER_NEXT_CHECK.set(action);
    }

    public static void reset() {
        AFTER_NEXT_CHECK.set(NOTHING);
    }

    @Override
    public String hash(String password) {
        return hasher.hash(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        boolean right = hasher.matches(password, hash);
        AFTER_NEXT_CHECK.getAndSet(NOTHING).run();
        return right;
    }
}
