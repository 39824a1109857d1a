/** Breadth first search (BFS) of a graph { node: [neighbours] }: returns nodes in the order they are reached. */
function breadthFirstSearch(graph, start) {
  const seen = new Set([start]);
  const queue = [start];
  for (const node of queue) {
    for (const neighbour of graph[node] || []) {
      if (!seen.has(neighbour)) {
        seen.add(neighbour);
        queue.push(neighbour);
      }
    }
  }
  return queue;
}

/** Depth first search (DFS) of a graph { node: [neighbours] }: returns nodes in the order they are visited. */
function depthFirstSearch(graph, start, visited = new Set()) {
  visited.add(start);
  for (const neighbour of graph[start] || []) {
    if (!visited.has(neighbour)) {
      depthFirstSearch(graph, neighbour, visited);
    }
  }
  return Array.from(visited);
}

/** Shortest path with Dijkstra's algorithm: distances from a start in a graph { node: { neighbour: weight } }. */
function dijkstra(graph, start) {
  const distances = new Map([[start, 0]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const nearest = Array.from(open).reduce((a, b) => (distances.get(b) < distances.get(a) ? b : a));
    open.delete(nearest);
    for (const [neighbour, weight] of Object.entries(graph[nearest] || {})) {
      const through = distances.get(nearest) + weight;
      if (!distances.has(neighbour) || through < distances.get(neighbour)) {
        distances.set(neighbour, through);
        open.add(neighbour);
      }
    }
  }
  return distances;
}

/** Detects a cycle in a directed graph { node: [neighbours] }: returns whether there is one. */
function hasCycle(graph) {
  const state = new Map();
  const visit = (node) => {
    state.set(node, 'open');
    for (const neighbour of graph[node] || []) {
      if (state.get(neighbour) === 'open' || (!state.has(neighbour) && visit(neighbour))) {
        return true;
      }
    }
    state.set(node, 'done');
    return false;
  };
  return Object.keys(graph).some((node) => !state.has(node) && visit(node));
}
