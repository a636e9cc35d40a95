package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    private static final String FILE = "rules/redflags/urinary.drl";

    @Test
    void compiling_again_asks_for_no_class_of_another_name_that_java_would_remember_for_ever() {
        Map<String, String> files = new TreeMap<>(Map.of(FILE, RuleFiles.all().getOrDefault(FILE, "")));
        Set<String> first = namesAskedFor(files);
        assertThat(first).anyMatch(name -> name.contains("LambdaPredicate"));
        assertThat(namesAskedFor(files)).isEqualTo(first);
    }

    private static Set<String> namesAskedFor(Map<String, String> files) {
        Set<String> names = ConcurrentHashMap.newKeySet();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("io.github.seminal.rules")) {
                    names.add(name);
                }
                return super.loadClass(name, resolve);
            }
        });
        try {
            Diagnostics problems = new Diagnostics();
            RuleCompiler.compile(files, problems);
            problems.throwIfAny();
        } finally {
            thread.setContextClassLoader(before);
        }
        return names;
    }
}
