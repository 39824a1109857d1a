import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Graphs as maps: from each node to its neighbours. */
public final class Graphs {

    private Graphs() {
    }

    /** Breadth first search (BFS) of a graph: returns the nodes in the order they are reached from a start node. */
    public static <N> List<N> breadthFirstSearch(Map<N, List<N>> graph, N start) {
        Set<N> seen = new HashSet<>(List.of(start));
        Queue<N> queue = new ArrayDeque<>(List.of(start));
        List<N> order = new ArrayList<>();
        while (!queue.isEmpty()) {
            N node = queue.remove();
            order.add(node);
            for (N neighbour : graph.getOrDefault(node, List.of())) {
                if (seen.add(neighbour)) {
                    queue.add(neighbour);
                }
            }
        }
        return order;
    }

    /** Depth first search (DFS) of a graph: adds the nodes to a set in the order they are visited. */
    public static <N> void depthFirstSearch(Map<N, List<N>> graph, N start, LinkedHashSet<N> visited) {
        if (visited.add(start)) {
            for (N neighbour : graph.getOrDefault(start, List.of())) {
                depthFirstSearch(graph, neighbour, visited);
            }
        }
    }

    /** Shortest path with Dijkstra's algorithm: distances from a start node in a graph of weights. */
    public static <N> Map<N, Integer> dijkstra(Map<N, Map<N, Integer>> graph, N start) {
        Map<N, Integer> distances = new HashMap<>(Map.of(start, 0));
        Queue<Map.Entry<N, Integer>> queue = new PriorityQueue<>(Comparator.comparing(Map.Entry::getValue));
        queue.add(Map.entry(start, 0));
        while (!queue.isEmpty()) {
            Map.Entry<N, Integer> nearest = queue.remove();
            if (nearest.getValue() > distances.get(nearest.getKey())) {
                continue;
            }
            graph.getOrDefault(nearest.getKey(), Map.of()).forEach((neighbour, weight) -> {
                int through = nearest.getValue() + weight;
                if (through < distances.getOrDefault(neighbour, Integer.MAX_VALUE)) {
                    distances.put(neighbour, through);
                    queue.add(Map.entry(neighbour, through));
                }
            });
        }
        return distances;
    }

    /** Detects a cycle in a directed graph, by taking away nodes without incoming edges until none is left. */
    public static <N> boolean hasCycle(Map<N, List<N>> graph) {
        Map<N, Integer> incoming = new HashMap<>();
        graph.keySet().forEach(node -> incoming.put(node, 0));
        graph.values().forEach(targets -> targets.forEach(target -> incoming.merge(target, 1, Integer::sum)));
        Queue<N> free = new ArrayDeque<>(incoming.keySet().stream().filter(n -> incoming.get(n) == 0).toList());
        int taken = 0;
        while (!free.isEmpty()) {
            taken++;
            for (N target : graph.getOrDefault(free.remove(), List.of())) {
                if (incoming.merge(target, -1, Integer::sum) == 0) {
                    free.add(target);
                }
            }
        }
        return taken < incoming.size();
    }
}
