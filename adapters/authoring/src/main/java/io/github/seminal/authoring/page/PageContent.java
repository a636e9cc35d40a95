package io.github.seminal.authoring.page;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.seminal.Citation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the templates ask for beyond the vocabulary and the rules themselves: words, links, and what belongs together.
 *
 * <p>Ids in the page are a letter and the id of what they mark: {@code r-} for a rule, {@code c-} a cause, {@code f-} a finding
 * that can be asked for, {@code d-} a derived one (the style sheet marks links to these), {@code s-} a source, {@code a-} a
 * claim of the article, {@code t-} advice or a prohibition. Ids never change, so links from other documents last.
 */
final class PageContent {

    /** Enclose a finding's code in a sentence until it is split: characters for private use. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    /** An address that is safe to link to. Any other address is shown as text. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private static final int HOURS_OF_A_DAY = 24;
    private static final int DAYS_OF_A_WEEK = 7;

    private final Pack pack;
    private final Vocabulary vocabulary;
    private final Texts texts;
    private final Properties identity;
    private final CauseFlags flags;
    private final Table sources;
    private final Table effects;
    private final Table claims;
    private final Set<String> claimIds;
    private final boolean hasOthersRules;
    private final String reviewed;
    private final Map<String, Set<String>> vignettesByCovered = new TreeMap<>();

    /** Text and where it leads; the address is empty for text without a link. */
    record Link(String text, String href) {

        /** The rule's sentence, with a link to the rule. */
        static Link to(Rule rule) {
            return new Link(rule.sentence(), "#r-" + rule.id());
        }

        /** A link to the source by the name that people use, with its year. */
        static Link to(Citation source) {
            return new Link(source.name(), "#s-" + source.id());
        }
    }

    /**
     * The content for this pack.
     *
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the pack has vignettes that cannot be used
     */
    PageContent(Pack pack) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
        this.texts = vocabulary.texts();
        this.identity = PropertiesText.ofBundle(
                pack.files().readIfThere("knowledge.properties").orElse(""));
        this.flags = new CauseFlags(vocabulary, pack.rulebook());
        this.sources = Table.readIfThere(pack.files(), "sources.csv");
        this.effects = Table.readIfThere(pack.files(), "medicine-effects.csv");
        this.claims = Table.readIfThere(pack.files(), "claims.csv");
        this.claimIds = claims().stream().map(claim -> claim.text("id")).collect(Collectors.toUnmodifiableSet());
        this.reviewed = mostCommon(rules().stream().map(rule -> words(rule, "reviewed")));
        this.hasOthersRules = !rules().stream().allMatch(pack::isOwn);
        TestSuite.orNone(pack)
                .vignettes()
                .forEach(vignette -> vignette.covers()
                        .forEach(covered -> vignettesByCovered
                                .computeIfAbsent(covered, key -> new TreeSet<>())
                                .add(vignette.id())));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ChangeViews changes() {
        return new ChangeViews(pack);
    }

    List<Rule> rules() {
        return pack.rulebook().rules();
    }

    /** A value of {@code knowledge.properties}; empty when it is missing. */
    String identity(String key) {
        return identity.getProperty(key, "");
    }

    /** The text under the key; the key itself when there is none. */
    String text(String bundle, String key) {
        return texts.get(bundle, key);
    }

    /** The text under the key; empty when there is none, since a pack may leave out what only clinicians read. */
    String textOrNone(String bundle, String key) {
        String text = texts.get(bundle, key);
        return text.equals(key) ? "" : text;
    }

    String nameOf(Urgency urgency) {
        return nameOf(urgency, texts);
    }

    static String nameOf(Urgency urgency, Texts texts) {
        return texts.get("urgency", key(urgency) + ".name");
    }

    String definitionOf(Urgency urgency) {
        return texts.get("urgency", key(urgency) + ".definition");
    }

    private static String key(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All urgencies, the most urgent first. */
    List<Urgency> urgencies() {
        return Arrays.stream(Urgency.values()).sorted(Comparator.reverseOrder()).toList();
    }

    /** The ids of the vignettes that cover a claim, a cause or a red flag. */
    List<String> vignettes(String covered) {
        return List.copyOf(vignettesByCovered.getOrDefault(covered, Set.of()));
    }

    // Rules

    /** The words of an annotation with one space between them. */
    static String words(Rule rule, String annotation) {
        return String.join(" ", rule.annotation(annotation));
    }

    /** The points with a sign; the minus sign is as wide as the plus sign. */
    static String signed(int points) {
        return points < 0 ? "\u2212" + -points : points == 0 ? "0" : "+" + points;
    }

    /** The rules with these ids. */
    List<Rule> rules(List<String> ids) {
        return ids.stream().flatMap(id -> pack.rulebook().rule(id).stream()).toList();
    }

    /** The ids that no rule has: standard rules that the pack has retired. */
    List<String> retired(List<String> ids) {
        return ids.stream().filter(id -> pack.rulebook().rule(id).isEmpty()).toList();
    }

    /** The day on which most rules were reviewed. */
    String reviewed() {
        return reviewed;
    }

    /** When the rule was reviewed; empty when that was the day on which most rules were. */
    String reviewedOtherwise(Rule rule) {
        String own = words(rule, "reviewed");
        return own.equals(reviewed) ? "" : own;
    }

    private static String mostCommon(Stream<String> words) {
        return words.collect(groupingBy(word -> word, TreeMap::new, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The sources that the rule rests on. */
    List<Link> sourcesOf(Rule rule) {
        return rule.annotation("cite").stream()
                .flatMap(id -> Optional.ofNullable(vocabulary.sources().get(id)).stream())
                .map(Link::to)
                .toList();
    }

    /** True when the rule stands in a pack that is laid over the standard, and so is not the standard's. */
    boolean isLocal(Rule rule) {
        return hasOthersRules && pack.isOwn(rule);
    }

    /** The condition in words, with a link for every finding. */
    List<Link> words(Condition condition) {
        String text = pack.knowledge().words(condition, code -> OPEN + code + CLOSE);
        List<Link> words = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break; // A phrase of the pack contains the character itself.
            }
            String code = text.substring(open + 1, close);
            words.add(new Link(text.substring(at, open), ""));
            words.add(new Link(vocabulary.nameOf(code), linkToFinding(code)));
            at = close + 1;
        }
        words.add(new Link(text.substring(at), ""));
        return words;
    }

    String linkToFinding(String code) {
        return linkToFinding(code, vocabulary);
    }

    static String linkToFinding(String code, Vocabulary vocabulary) {
        return (vocabulary.findings().containsKey(code) ? "#f-" : "#d-") + code;
    }

    // Causes

    /** The name of the family that the cause is shown with; empty for none. */
    String familyOf(Cause cause) {
        return cause.family().isEmpty() ? "" : texts.get("families", cause.family() + ".name");
    }

    /** Why the cause is never called likely; empty when it may be. */
    String limitOf(Cause cause) {
        if (!cause.bandCap()) {
            return "";
        }
        String unless = cause.bandCapUnless().stream().map(vocabulary::nameOf).collect(Collectors.joining(", or "));
        return "Never called likely" + (unless.isEmpty() ? "" : ", unless this is present: " + unless)
                + ". It needs checking, whatever its points.";
    }

    List<Rule> rulesOf(Cause cause, Verb verb) {
        return pack.rulebook().rulesOf(cause.code()).stream()
                .filter(rule -> rule.verb() == verb)
                .toList();
    }

    /** The rules for and against, the highest points first. */
    Map<String, List<Rule>> evidenceOf(Cause cause) {
        return pack.rulebook().rulesOf(cause.code()).stream()
                .filter(rule -> rule.verb().hasPoints())
                .sorted(Comparator.comparing(Rule::points).reversed())
                .collect(groupingBy(rule -> rule.points() > 0 ? "for" : "against", LinkedHashMap::new, toList()));
    }

    /** The line of the rule; with its file where that is not the cause's. */
    String lineOf(Rule rule, Cause cause) {
        return (rule.file().equals(fileOf(cause)) ? "line " : rule.file() + ":") + rule.line();
    }

    /** The file of the cause's first rule. */
    String fileOf(Cause cause) {
        return pack.rulebook().rulesOf(cause.code()).stream()
                .map(Rule::file)
                .findFirst()
                .orElse("");
    }

    /** The group of the rule and what its rules count together; empty when it has none. */
    static String groupOf(Cause cause, Rule rule) {
        String group = words(rule, "group");
        return group.isEmpty()
                ? ""
                : group
                        + cause.capOf(group)
                                .map(cap -> (cap > 0 ? ", at most " : ", no less than ") + signed(cap))
                                .orElse("");
    }

    /** The red flags, pathways and cautions that concern the cause. */
    CauseFlags.Concerning flagsOf(Cause cause) {
        return flags.of(cause);
    }

    List<String> claimsOf(Cause cause) {
        return claims().stream()
                .filter(claim -> claim.words("causes").contains(cause.code()))
                .map(Table.Row::first)
                .toList();
    }

    // Red flags, pathways and cautions

    /** The rules with this verb, the most urgent first. */
    Map<Urgency, List<Rule>> levels(Verb verb) {
        return rules().stream()
                .filter(rule -> rule.verb() == verb)
                .collect(groupingBy(Rule::urgency, () -> new TreeMap<>(Comparator.reverseOrder()), toList()));
    }

    String rationale(Rule rule) {
        return texts.rationale(rule.id());
    }

    /** How soon: in hours up to one day, in whole weeks where possible; empty when the rule does not say. */
    static String within(Rule rule) {
        String period = words(rule, "within");
        Duration delay = period.isEmpty() ? Duration.ZERO : Duration.parse(period);
        long days = delay.toDays();
        if (delay.isZero()) {
            return period.isEmpty() ? "" : "now";
        }
        if (days * HOURS_OF_A_DAY != delay.toHours() || days <= 1) {
            return "within " + delay.toHours() + " hours";
        }
        return days % DAYS_OF_A_WEEK == 0 ? "within " + days / DAYS_OF_A_WEEK + " weeks" : "within " + days + " days";
    }

    /** How soon and where, in words. */
    String placeAndTime(Rule rule) {
        String where = text("destinations", rule.target());
        String soon = within(rule);
        return soon.isEmpty() ? where : soon + ": " + where;
    }

    List<String> vignettes(Rule rule) {
        return rule.annotation("spec").stream()
                .flatMap(spec -> vignettes(spec).stream())
                .toList();
    }

    static String topicOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".drl", "");
    }

    static String headingOf(String topic) {
        return topic.substring(0, 1).toUpperCase(Locale.ROOT)
                + topic.substring(1).replace('-', ' ');
    }

    // Sources and claims

    static boolean isWebAddress(String address) {
        return WEB_ADDRESS.matcher(address).matches();
    }

    /** The host of the source's web address: enough to know it by. */
    static String hostOf(Citation source) {
        return source.address().replaceFirst("https?://", "").replaceFirst("[/?#].*", "");
    }

    String noteOn(Citation source) {
        return sources.row(source.id()).map(row -> row.text("note")).orElse("");
    }

    /** How many rules rest on the source. */
    long rulesThatCite(Citation source) {
        return rules().stream()
                .filter(rule -> rule.annotation("cite").contains(source.id()))
                .count();
    }

    /** The effects of medicines for which the source is cited. */
    List<Table.Row> effectsFrom(Citation source) {
        return effects.rows().stream()
                .filter(effect -> effect.words("sources").contains(source.id()))
                .toList();
    }

    /** The claims of the article that the knowledge began with; none for knowledge without such an article. */
    List<Table.Row> claims() {
        return claims.rows();
    }

    /** Where the claim stands in the page; empty when the knowledge does not list it. */
    String linkToClaim(String id) {
        return claimIds.contains(id) ? "#a-" + id : "";
    }
}
