package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.page.LayeredDrawing.Graph;
import io.github.seminal.authoring.page.LayeredDrawing.Node;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferenceGraphTest {

    private static final Pack PACK = Pack.standard(Optional.empty());
    private final InferenceGraph graphs = new InferenceGraph(PACK.vocabulary(), PACK.rulebook());

    @Test
    void a_derived_finding_stands_right_of_those_that_it_rests_on() {
        Graph graph = graphs.layers();
        assertThat(column("#d-temperature-38-or-more", graph)).isLessThan(column("#d-febrile", graph));
        assertThat(column("#d-febrile", graph)).isLessThan(column("#d-febrile-or-flu-like", graph));
    }

    @Test
    void lines_between_layers_lead_to_the_right_and_no_boxes_overlap() {
        Graph graph = graphs.layers();
        assertThat(graph.edges())
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(end(edge)).isGreaterThan(start(edge)));
        for (Node one : graph.nodes()) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(graph.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(graph.height());
            for (Node other : graph.nodes()) {
                assertThat(!one.equals(other) && overlap(one, other)).isFalse();
            }
        }
    }

    private static int start(String path) {
        return Integer.parseInt(path.substring(1, path.indexOf(' ')));
    }

    private static int end(String path) {
        List<String> numbers = List.of(path.split(" ", -1));
        return Integer.parseInt(numbers.get(numbers.size() - 2));
    }

    private static boolean overlap(Node one, Node other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static int column(String href, Graph graph) {
        return graph.nodes().stream()
                .filter(node -> node.href().equals(href))
                .findFirst()
                .orElseThrow()
                .x();
    }
}
