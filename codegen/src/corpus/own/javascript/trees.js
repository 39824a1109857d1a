/** Inserts a value into a binary search tree of { value, left, right }: returns the root. An empty tree is null. */
function insertIntoSearchTree(root, value) {
  if (root === null) {
    return { value: value, left: null, right: null };
  }
  const side = value < root.value ? 'left' : 'right';
  root[side] = insertIntoSearchTree(root[side], value);
  return root;
}

/** Depth of a binary tree, its height: number of nodes on the longest path down; 0 for an empty tree. */
function treeDepth(root) {
  return root === null ? 0 : 1 + Math.max(treeDepth(root.left), treeDepth(root.right));
}

/** Traverses a binary tree in level order, breadth first: returns an array of values for each level. */
function levelOrder(root) {
  const levels = [];
  let nodes = root === null ? [] : [root];
  while (nodes.length > 0) {
    levels.push(nodes.map((node) => node.value));
    nodes = nodes.flatMap((node) => [node.left, node.right]).filter((node) => node !== null);
  }
  return levels;
}

/** Traverses a binary tree in order: returns the values of a search tree sorted. */
function inOrder(root) {
  return root === null ? [] : inOrder(root.left).concat(root.value, inOrder(root.right));
}

/** Lowest common ancestor of two values in a binary tree: returns its node, or null if neither is there. */
function lowestCommonAncestor(root, first, second) {
  if (root === null || root.value === first || root.value === second) {
    return root;
  }
  const left = lowestCommonAncestor(root.left, first, second);
  const right = lowestCommonAncestor(root.right, first, second);
  return left !== null && right !== null ? root : left !== null ? left : right;
}
