package io.github.seminal.json;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A decision support that assesses as a test wants it; it can do nothing else. */
final class StubSupport {

    private StubSupport() {}

    static DecisionSupport assessing(Function<Presentation, Assessment> assess) {
        return (DecisionSupport) Proxy.newProxyInstance(
                DecisionSupport.class.getClassLoader(),
                new Class<?>[] {DecisionSupport.class},
                (self, method, args) -> {
                    if (method.getName().equals("assess")) {
                        return assess.apply((Presentation) args[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
