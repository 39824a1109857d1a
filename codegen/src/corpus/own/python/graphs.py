"""Graphs as dictionaries: from each node to its neighbours."""
import heapq
from collections import deque


def breadth_first_search(graph, start):
    """Breadth first search (BFS) of a graph: return the nodes in the order they are reached from a start node."""
    seen = {start}
    queue = deque([start])
    order = []
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in graph.get(node, ()):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first_search(graph, start, seen=None):
    """Depth first search (DFS) of a graph: return the nodes in the order they are visited from a start node."""
    seen = seen if seen is not None else {}
    seen[start] = True
    for neighbour in graph.get(start, ()):
        if neighbour not in seen:
            depth_first_search(graph, neighbour, seen)
    return list(seen)


def dijkstra(graph, start):
    """Shortest path with Dijkstra's algorithm: distances from a start node in {node: {neighbour: weight}}."""
    distances = {start: 0}
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, weight in graph.get(node, {}).items():
            through = distance + weight
            if through < distances.get(neighbour, float("inf")):
                distances[neighbour] = through
                heapq.heappush(queue, (through, neighbour))
    return distances


def has_cycle(graph):
    """Detect a cycle in a directed graph: return whether there is one."""
    state = {}

    def visit(node):
        state[node] = "open"
        for neighbour in graph.get(node, ()):
            if state.get(neighbour) == "open" or neighbour not in state and visit(neighbour):
                return True
        state[node] = "done"
        return False

    return any(visit(node) for node in graph if node not in state)
