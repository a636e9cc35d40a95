package io.github.seminal.authoring.prove;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.ChangedRule;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Whether rules laid over the standard ones lower an urgency that red flags, pathways and cautions of the standard set, or allow
 * a longer delay at the same urgency. Where no patient is found there is none.
 *
 * <p>Costs nothing where no such rule is replaced or retired, and no finding that they use is derived otherwise.
 */
public final class LoweredUrgency {

    private static final Comparator<Lowering> MOST_DANGEROUS_FIRST = Comparator.comparing(
                    (Lowering one) -> one.before().urgency())
            .reversed()
            .thenComparing(one -> one.after().urgency())
            .thenComparing(one -> one.flag().id());

    private final Side standard;
    private final Side pack;

    private LoweredUrgency(Side standard, Side pack) {
        this.standard = standard;
        this.pack = pack;
    }

    /**
     * A red flag, pathway or caution of the standard that nothing as urgent takes the place of.
     *
     * @param flag the rule of the standard
     * @param changed the ids of the rules whose change does it, in alphabetical order: replaced and retired ones, and inference
     *     rules that were added
     * @param isDeclared true when the pack says so of one of these rules
     * @param patient a small patient who shows it; empty when it is undecided
     * @param before what the standard says of the patient; of an undecided one, what the flag says
     * @param after what the pack says of the patient
     */
    public record Lowering(
            Rule flag,
            List<String> changed,
            boolean isDeclared,
            Optional<Presentation> patient,
            FlagLevel before,
            FlagLevel after) {

        public Lowering {
            changed = List.copyOf(changed);
        }
    }

    /** Rules, and how they answer. */
    private record Side(PlainKnowledge plain) {

        Rulebook rulebook() {
            return plain.rulebook();
        }

        List<Rule> flags() {
            return rulebook().rules().stream()
                    .filter(rule -> rule.urgency() != null)
                    .toList();
        }

        List<Rule> inference() {
            return rulebook().rules().stream()
                    .filter(rule -> rule.verb() == Verb.INFER)
                    .toList();
        }

        static Duration within(Rule rule) {
            return rule.urgency() == null
                    ? Duration.ZERO
                    : Duration.parse(
                            rule.annotations().getOrDefault("within", "PT0H").strip());
        }

        FlagLevel levelOf(Rule flag) {
            Urgency urgency = flag.urgency();
            return new FlagLevel(urgency == null ? Urgency.SELF_CARE : urgency, within(flag), flag.id());
        }

        /** The level of the answer, for which findings that this side does not know are left out; null when it refuses. */
        @Nullable
        FlagLevel level(Presentation patient) {
            Presentation known = Shrinker.keeping(patient, plain.vocabulary().findings()::containsKey);
            try {
                plain.check(known);
                return FlagLevel.of(plain.assess(known));
            } catch (InvalidPresentationException e) {
                return null;
            }
        }
    }

    /**
     * What the pack lowers, the most dangerous first: first what it does not declare, then what it does.
     *
     * @param pack the standard knowledge with a pack laid over it
     */
    public static List<Lowering> of(Knowledge pack) {
        LoweredUrgency all = new LoweredUrgency(
                new Side(PlainKnowledge.of(StandardKnowledge.get())), new Side(PlainKnowledge.of(pack)));
        if (all.affected().isEmpty()) {
            return List.of();
        }
        Set<String> declared = pack.changedRules().stream()
                .filter(ChangedRule::lowersUrgency)
                .map(ChangedRule::id)
                .collect(Collectors.toSet());
        // What is left when the declared changes are undone is not declared.
        LoweredUrgency undeclared = declared.isEmpty() ? all : new LoweredUrgency(all.standard, all.restored(declared));
        List<Lowering> found = new ArrayList<>(undeclared.search(culprits -> true, false));
        if (!declared.isEmpty()) {
            found.addAll(all.search(culprits -> culprits.stream().anyMatch(declared::contains), true));
        }
        return found;
    }

    /**
     * What changed rules lower, the most dangerous first, whatever anybody declares.
     *
     * @param old the rules before
     * @param now the rules after
     */
    public static List<Lowering> between(PlainKnowledge old, PlainKnowledge now) {
        return new LoweredUrgency(new Side(old), new Side(now)).search(culprits -> true, false);
    }

    /** The pack with these changes undone. */
    private Side restored(Set<String> ids) {
        List<Rule> rules = new ArrayList<>();
        Stream.concat(
                        pack.rulebook().rules().stream().filter(rule -> !ids.contains(rule.id())),
                        standard.rulebook().rules().stream().filter(rule -> ids.contains(rule.id())))
                .forEach(rules::add);
        return new Side(PlainKnowledge.of(pack.plain().vocabulary(), Rulebook.of(rules), new Diagnostics()));
    }

    /** The red flags of the standard that the pack can silence, each with the changed rules that can do it. */
    private Map<Rule, Set<String>> affected() {
        Set<String> changed = changed();
        if (changed.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Rule>> byTarget = Stream.concat(standard.inference().stream(), pack.inference().stream())
                .collect(Collectors.groupingBy(Rule::target));
        Map<Rule, Set<String>> affected = new LinkedHashMap<>();
        for (Rule flag : standard.flags()) {
            Set<String> culprits = new TreeSet<>();
            addCulprits(flag, changed, byTarget, new HashSet<>(), culprits);
            if (!culprits.isEmpty()) {
                affected.put(flag, culprits);
            }
        }
        return affected;
    }

    private static void addCulprits(
            Rule rule, Set<String> changed, Map<String, List<Rule>> byTarget, Set<String> seen, Set<String> culprits) {
        if (changed.contains(rule.id())) {
            culprits.add(rule.id());
        }
        for (String finding : rule.condition().findings()) {
            if (seen.add(finding)) {
                byTarget.getOrDefault(finding, List.of())
                        .forEach(one -> addCulprits(one, changed, byTarget, seen, culprits));
            }
        }
    }

    /** The red flags and inference rules that mean something else than in the standard, and inference rules that were added. */
    private Set<String> changed() {
        Set<String> changed = new HashSet<>();
        for (Rule rule : standard.rulebook().rules()) {
            if ((rule.urgency() != null || rule.verb() == Verb.INFER)
                    && pack.rulebook()
                            .rule(rule.id())
                            .filter(now -> isSame(rule, now))
                            .isEmpty()) {
                changed.add(rule.id());
            }
        }
        pack.inference().stream()
                .map(Rule::id)
                .filter(id -> standard.rulebook().rule(id).isEmpty())
                .forEach(changed::add);
        return changed;
    }

    private static boolean isSame(Rule before, Rule now) {
        return before.equals(now)
                || (DrlText.of(before).equals(DrlText.of(now))
                        && Side.within(before).equals(Side.within(now)));
    }

    /** What is lowered among the flags that some of these rules can silence. */
    private List<Lowering> search(Predicate<Set<String>> ofCulprits, boolean isDeclared) {
        Map<Rule, Set<String>> affected = affected();
        affected.values().removeIf(ofCulprits.negate());
        if (affected.isEmpty()) {
            return List.of();
        }
        FormulaFactory f = new FormulaFactory();
        Solver solver = new Solver(f);
        List<Rule> rules = Stream.of(standard, pack)
                .flatMap(side -> Stream.concat(side.inference().stream(), side.flags().stream()))
                .toList();
        SymbolicPresentation space = new SymbolicPresentation(f, pack.plain().vocabulary(), rules);
        SymbolicRules before = symbolic(f, space, standard, "standard");
        SymbolicRules after = symbolic(f, space, pack, "pack");
        solver.addAll(before.definitions());
        solver.addAll(after.definitions());
        solver.addAll(space.constraints());
        PresentationSearch search = new PresentationSearch(f, solver, space, space.arithmetic());
        List<Lowering> found = new ArrayList<>();
        affected.forEach((flag, culprits) -> {
            FlagLevel level = standard.levelOf(flag);
            List<Variable> asSoon = pack.flags().stream()
                    .filter(one -> !pack.levelOf(one).isBelow(level))
                    .map(after::rule)
                    .toList();
            Formula lowered = f.and(before.rule(flag), f.not(f.or(asSoon)));
            Variable question = solver.question(lowered);
            PresentationSearch.Found<Presentation> patient = search.find(
                    question,
                    (atoms, proposed) -> Optional.of(proposed)
                            .filter(one -> isLowered(flag, one))
                            .map(one -> Shrinker.of(one, smaller -> isLowered(flag, smaller))));
            solver.close(question);
            if (patient.example().isPresent() || !patient.isDecided()) {
                found.add(lowering(flag, culprits, isDeclared, patient.example()));
            }
        });
        found.sort(MOST_DANGEROUS_FIRST);
        return found;
    }

    private static SymbolicRules symbolic(FormulaFactory f, SymbolicPresentation space, Side side, String name) {
        return new SymbolicRules(
                f,
                space,
                side.rulebook(),
                name,
                space.world(),
                rule -> rule.verb() == Verb.INFER || rule.urgency() != null);
    }

    /** True when the flag of the standard is raised for the patient, and the pack says nothing as urgent. */
    private boolean isLowered(Rule flag, Presentation patient) {
        FlagLevel after = pack.level(patient);
        FlagLevel before = standard.level(patient);
        return after != null
                && before != null
                && after.isBelow(standard.levelOf(flag))
                && !before.isBelow(standard.levelOf(flag));
    }

    private Lowering lowering(Rule flag, Set<String> culprits, boolean isDeclared, Optional<Presentation> patient) {
        FlagLevel none = new FlagLevel(Urgency.SELF_CARE, Duration.ZERO, "");
        return new Lowering(
                flag,
                patient.map(one -> responsible(flag, culprits, one)).orElse(List.copyOf(culprits)),
                isDeclared,
                patient,
                patient.map(standard::level).orElse(standard.levelOf(flag)),
                patient.map(pack::level).orElse(none));
    }

    /** The rules whose change alone, when undone, gives the patient the urgency of the standard; all when none does. */
    private List<String> responsible(Rule flag, Set<String> culprits, Presentation patient) {
        if (culprits.size() == 1) {
            return List.copyOf(culprits);
        }
        List<String> alone = culprits.stream()
                .filter(id -> !new LoweredUrgency(standard, restored(Set.of(id))).isLowered(flag, patient))
                .toList();
        return alone.isEmpty() ? List.copyOf(culprits) : alone;
    }
}
