package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.PageModel.Claim;
import io.github.seminal.authoring.page.PageModel.Derivation;
import io.github.seminal.authoring.page.PageModel.Filters;
import io.github.seminal.authoring.page.PageModel.Identity;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.authoring.page.PageModel.Scale;
import io.github.seminal.authoring.page.PageModel.Topic;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.RankingPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Gathers what the page shows. */
final class PageBuilder {

    private PageBuilder() {}

    static PageModel of(Pack pack, RulebookPage.Results results) {
        Vocabulary vocabulary = pack.vocabulary();
        CoveringVignettes vignettes = CoveringVignettes.of(pack);
        ClaimViews claimViews = new ClaimViews(pack, vignettes);
        Set<String> claimIds = claimViews.ids();
        RuleViews rules = new RuleViews(vocabulary, new Wording(pack.knowledge()), claimIds);
        AdviceViews told = new AdviceViews(vocabulary, pack.rulebook());
        FlagViews flags = new FlagViews(pack.rulebook(), vocabulary.texts(), rules, told, vignettes);
        List<Claim> claims = claimViews.all();
        InferenceGraph graph = new InferenceGraph(vocabulary, pack.rulebook());
        RankingPolicy ranking = vocabulary.ranking();
        return new PageModel(
                identity(pack),
                new Scale(ranking.likelyFrom(), ranking.possibleFrom(), ranking.unlikelyFrom()),
                new CauseViews(pack, rules, told, vignettes, claimIds).all(),
                flags.levels(Verb.REFER),
                flags.levels(Verb.PATHWAY),
                flags.levels(Verb.CAUTION),
                graph.layers(),
                topics(pack, graph, rules),
                new FindingViews(pack).groups(),
                told.allAdvice(),
                told.allProhibitions(),
                new SourceViews(pack, claims).all(),
                claims,
                results,
                filters(vocabulary));
    }

    private static Identity identity(Pack pack) {
        Properties properties = PropertiesText.ofBundle(
                pack.files().readIfThere("knowledge.properties").orElse(""));
        return new Identity(
                properties.getProperty("id", ""),
                properties.getProperty("version", ""),
                properties.getProperty("reviewed", ""),
                properties.getProperty("status", ""),
                pack.rulebook().rules().size());
    }

    private static List<Topic> topics(Pack pack, InferenceGraph graph, RuleViews rules) {
        Map<String, Map<String, List<Rule>>> byFile = new LinkedHashMap<>();
        for (Rule rule : pack.rulebook().rules()) {
            if (rule.verb() == Verb.INFER) {
                byFile.computeIfAbsent(rule.file(), file -> new LinkedHashMap<>())
                        .computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(rule);
            }
        }
        List<Topic> topics = new ArrayList<>();
        byFile.forEach((file, byTarget) -> {
            String name = file.substring(file.lastIndexOf('/') + 1).replace(".drl", "");
            List<Derivation> derivations = new ArrayList<>();
            byTarget.forEach((target, members) -> derivations.add(new Derivation(
                    new Ref(pack.vocabulary().nameOf(target), "#" + Anchors.derived(target)),
                    graph.around(target),
                    members.stream().map(rules::of).toList())));
            topics.add(new Topic(
                    "topic-" + name,
                    name.substring(0, 1).toUpperCase(Locale.ROOT)
                            + name.substring(1).replace('-', ' '),
                    List.copyOf(derivations)));
        });
        return List.copyOf(topics);
    }

    private static Filters filters(Vocabulary vocabulary) {
        List<Ref> urgencies = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            urgencies.add(0, new Ref(FlagViews.name(vocabulary.texts(), urgency), urgency.name()));
        }
        return new Filters(
                List.copyOf(urgencies),
                vocabulary.causes().keySet().stream()
                        .map(code -> new Ref(vocabulary.texts().get("causes", code + ".name"), code))
                        .toList(),
                vocabulary.sources().values().stream()
                        .map(source -> new Ref(source.id() + "  " + source.title(), source.id()))
                        .toList());
    }
}
