package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.LayeredDrawing.Graph;
import io.github.seminal.authoring.page.LayeredDrawing.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferenceGraphTest {

    private static final Pack PACK = Pack.standard(Optional.empty());
    private final InferenceGraph graphs = new InferenceGraph(PACK.vocabulary(), PACK.rulebook());

    @Test
    void a_derived_finding_stands_between_what_it_rests_on_and_what_uses_it() {
        Graph graph = graphs.around("temperature-38-or-more");
        assertThat(columns(graph))
                .containsExactly(
                        List.of("#f-temperature-c"),
                        List.of("#d-temperature-38-or-more"),
                        List.of("#c-acute-bacterial-prostatitis", "#d-febrile"));
    }

    @Test
    void what_must_be_denied_or_unknown_is_dashed() {
        Graph graph = graphs.around("medicines-known");
        assertThat(graph.edges()).extracting(LayeredDrawing.Edge::kind).contains("against", "for");
    }

    @Test
    void every_cause_and_level_of_red_flags_that_uses_a_finding_is_there() {
        for (String derived : PACK.vocabulary().derived()) {
            List<String> places =
                    graphs.around(derived).nodes().stream().map(Node::href).toList();
            PACK.rulebook()
                    .usersOf(derived)
                    .forEach(user -> assertThat(places)
                            .as("%s uses %s", user.id(), derived)
                            .contains(
                                    switch (user.verb()) {
                                        case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> "#c-" + user.target();
                                        case REFER -> "#level-" + user.urgency();
                                        case PATHWAY -> "#pathways";
                                        case CAUTION -> "#cautions";
                                        case INFER -> "#d-" + user.target();
                                    }));
        }
    }

    @Test
    void lines_between_layers_lead_to_the_right_and_no_boxes_overlap() {
        List<Graph> all = new ArrayList<>(List.of(graphs.layers()));
        PACK.vocabulary().derived().forEach(derived -> all.add(graphs.around(derived)));
        assertThat(all).hasSizeGreaterThan(50).allSatisfy(graph -> {
            assertThat(graph.edges())
                    .isNotEmpty()
                    .allSatisfy(edge -> assertThat(end(edge.path())).isGreaterThan(start(edge.path())));
            for (Node one : graph.nodes()) {
                assertThat(one.x() + one.width()).isLessThanOrEqualTo(graph.width());
                assertThat(one.y() + one.height()).isLessThanOrEqualTo(graph.height());
                for (Node other : graph.nodes()) {
                    assertThat(!one.equals(other) && overlap(one, other)).isFalse();
                }
            }
        });
    }

    private static int start(String path) {
        return Integer.parseInt(path.substring(1, path.indexOf(' ')));
    }

    private static int end(String path) {
        List<String> numbers = List.of(path.split("[ C]"));
        return Integer.parseInt(numbers.get(numbers.size() - 2));
    }

    private static boolean overlap(Node one, Node other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static List<List<String>> columns(Graph graph) {
        return graph.nodes().stream()
                .map(Node::x)
                .distinct()
                .sorted()
                .map(x -> graph.nodes().stream()
                        .filter(node -> node.x() == x)
                        .map(Node::href)
                        .toList())
                .toList();
    }
}
