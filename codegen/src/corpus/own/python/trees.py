"""Binary trees whose nodes have the attributes value, left and right."""
from collections import deque
from types import SimpleNamespace


def insert_into_search_tree(root, value):
    """Insert a value into a binary search tree: return the tree's root. An empty tree is None."""
    if root is None:
        return SimpleNamespace(value=value, left=None, right=None)
    if value < root.value:
        root.left = insert_into_search_tree(root.left, value)
    else:
        root.right = insert_into_search_tree(root.right, value)
    return root


def tree_depth(root):
    """Depth of a binary tree, its height: the number of nodes on the longest path down; 0 for an empty tree."""
    return 0 if root is None else 1 + max(tree_depth(root.left), tree_depth(root.right))


def level_order(root):
    """Traverse a binary tree in level order, breadth first: return a list of values for each level."""
    levels = []
    queue = deque([root] if root else [])
    while queue:
        levels.append([node.value for node in queue])
        for _ in range(len(queue)):
            node = queue.popleft()
            queue.extend(child for child in (node.left, node.right) if child)
    return levels


def in_order(root):
    """Traverse a binary tree in order: yield the values of a search tree sorted."""
    if root is not None:
        yield from in_order(root.left)
        yield root.value
        yield from in_order(root.right)


def lowest_common_ancestor(root, first, second):
    """Lowest common ancestor of two values in a binary tree: return its node, or None if neither is there."""
    if root is None or root.value in (first, second):
        return root
    left = lowest_common_ancestor(root.left, first, second)
    right = lowest_common_ancestor(root.right, first, second)
    return root if left and right else left or right
