import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Binary trees of numbers. */
public final class Trees {

    private Trees() {
    }

    /** A node of a binary tree; a missing child is null. */
    public static final class Node {
        int value;
        Node left;
        Node right;

        Node(int value) {
            this.value = value;
        }
    }

    /** Inserts a value into a binary search tree: returns the tree's root. An empty tree is null. */
    public static Node insertIntoSearchTree(Node root, int value) {
        if (root == null) {
            return new Node(value);
        }
        if (value < root.value) {
            root.left = insertIntoSearchTree(root.left, value);
        } else {
            root.right = insertIntoSearchTree(root.right, value);
        }
        return root;
    }

    /** Depth of a binary tree, its height: number of nodes on the longest path down; 0 for an empty tree. */
    public static int treeDepth(Node root) {
        return root == null ? 0 : 1 + Math.max(treeDepth(root.left), treeDepth(root.right));
    }

    /** Traverses a binary tree in level order, breadth first: returns the values of each level. */
    public static List<List<Integer>> levelOrder(Node root) {
        List<List<Integer>> levels = new ArrayList<>();
        Queue<Node> queue = new ArrayDeque<>();
        if (root != null) {
            queue.add(root);
        }
        while (!queue.isEmpty()) {
            List<Integer> level = new ArrayList<>();
            for (int i = queue.size(); i > 0; i--) {
                Node node = queue.remove();
                level.add(node.value);
                if (node.left != null) {
                    queue.add(node.left);
                }
                if (node.right != null) {
                    queue.add(node.right);
                }
            }
            levels.add(level);
        }
        return levels;
    }

    /** Traverses a binary tree in order: adds the values of a search tree sorted. */
    public static void inOrder(Node root, List<Integer> values) {
        if (root != null) {
            inOrder(root.left, values);
            values.add(root.value);
            inOrder(root.right, values);
        }
    }

    /** Lowest common ancestor of two values in a binary tree: returns its node, or null if neither is there. */
    public static Node lowestCommonAncestor(Node root, int first, int second) {
        if (root == null || root.value == first || root.value == second) {
            return root;
        }
        Node left = lowestCommonAncestor(root.left, first, second);
        Node right = lowestCommonAncestor(root.right, first, second);
        return left != null && right != null ? root : left != null ? left : right;
    }
}
