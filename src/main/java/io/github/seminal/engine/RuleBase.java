package io.github.seminal.engine;

import io.github.seminal.vocabulary.Cause;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The compiled rules and what their annotations say. They were compiled when the library was built and are loaded
 * without a {@code kmodule.xml}, which would need an XML parser and, in a merged jar, gives no rules without a word.
 */
final class RuleBase {

    private static final String COMPILED_RULES = "/META-INF/kie/io.github.seminal/seminal/drools-model";

    /** The file begins with the version that compiled it; every other line names a class. */
    private static final String VERSION_LINE = "Drools-Model-Version:";

    private final KieBase rules;
    private final Map<String, RuleInfo> byName;

    private RuleBase(KieBase rules, Map<String, RuleInfo> byName) {
        this.rules = rules;
        this.byName = byName;
    }

    /** The rules in the library's own jar. What is wrong with their annotations is added to the problems. */
    static RuleBase precompiled(Vocabulary vocabulary, Problems problems) {
        return of(KieBaseBuilder.createKieBaseFromModel(models(problems)), vocabulary, problems);
    }

    /** Compiled rules from anywhere. */
    static RuleBase of(KieBase rules, Vocabulary vocabulary, Problems problems) {
        List<Rule> sorted = rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        Map<String, RuleInfo> byName = new HashMap<>();
        Map<String, RuleInfo> byId = new TreeMap<>();
        for (Rule rule : sorted) {
            RuleInfo info = new RuleAnnotations(rule, vocabulary, problems).read(byName.size());
            byName.put(rule.getName(), info);
            if (byId.put(info.id(), info) != null) {
                problems.add(
                        "The rule id (" + info.id() + ") is there twice.\nMaybe a rule was copied: ids are for ever.");
            }
        }
        RuleBase base = new RuleBase(rules, byName);
        base.requireRulesOfTables(vocabulary, byId, problems);
        return base;
    }

    int size() {
        return byName.size();
    }

    List<String> ids() {
        return byName.values().stream().map(RuleInfo::id).sorted().toList();
    }

    Collection<RuleInfo> all() {
        return byName.values();
    }

    RuleInfo named(String name) {
        RuleInfo info = byName.get(name);
        if (info == null) {
            throw new IllegalStateException("The rule (" + name + ") fired but is not in the rule base.");
        }
        return info;
    }

    /** A new session, to be disposed by the caller. */
    KieSession newSession() {
        return rules.newKieSession();
    }

    private void requireRulesOfTables(Vocabulary vocabulary, Map<String, RuleInfo> byId, Problems problems) {
        for (Cause cause : vocabulary.causes().values()) {
            if (byId.keySet().stream().noneMatch(id -> id.startsWith(cause.code() + "."))) {
                problems.add("The cause (" + cause.code() + ") has no rule.\nMaybe its file is missing.");
            }
        }
        List<String> named = new ArrayList<>();
        vocabulary.advice().forEach(policy -> named.addAll(policy.withheldBy()));
        vocabulary.prohibitions().forEach(policy -> named.addAll(policy.addedBy()));
        for (String id : named) {
            if (!byId.containsKey(id)) {
                problems.add("The tables advice.csv or prohibitions.csv name the rule (" + id
                        + "), which is not there.\nMaybe the rule was renamed: ids are for ever.");
            }
        }
    }

    private static List<Model> models(Problems problems) {
        List<Model> models = new ArrayList<>();
        try (InputStream in = RuleBase.class.getResourceAsStream(COMPILED_RULES)) {
            if (in == null) {
                problems.add("The compiled rules (" + COMPILED_RULES + ") are missing.\n"
                        + "Maybe an IDE compiled the classes: it does not compile rules; build with Maven.");
                return models;
            }
            List<String> names = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(VERSION_LINE))
                    .toList();
            for (String name : names) {
                models.add(Class.forName(name, true, RuleBase.class.getClassLoader())
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        } catch (IOException | ReflectiveOperationException e) {
            problems.add("The compiled rules cannot be loaded (" + e + ").\n"
                    + "Maybe a build left some of them behind: build again from clean.");
        }
        return models;
    }
}
