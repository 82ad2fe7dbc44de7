package dev.cellc.compiler.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The strongly connected components of a directed graph, by Tarjan's algorithm without recursion. */
final class StrongComponents {
    private static final int UNSEEN = -1;

    private final List<List<Integer>> successors;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int count;

    private StrongComponents(List<List<Integer>> successors) {
        this.successors = successors;
        int size = successors.size();
        this.order = new int[size];
        this.low = new int[size];
        this.next = new int[size];
        this.open = new boolean[size];
        Arrays.fill(order, UNSEEN);
    }

    /** Nodes are numbered; a component comes after all that it leads to. */
    static List<List<Integer>> of(List<List<Integer>> successors) {
        StrongComponents search = new StrongComponents(successors);
        for (int node = 0; node < successors.size(); node++) {
            if (search.order[node] == UNSEEN) {
                search.from(node);
            }
        }
        return search.found;
    }

    private void from(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int node = path.element();
            if (next[node] < successors.get(node).size()) {
                follow(node, successors.get(node).get(next[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = count;
        low[node] = count;
        count++;
        open[node] = true;
        stack.push(node);
        path.push(node);
    }

    private void follow(int node, int successor) {
        if (order[successor] == UNSEEN) {
            enter(successor);
        } else if (open[successor]) {
            low[node] = Math.min(low[node], order[successor]);
        }
    }

    private void leave(int node) {
        path.pop();
        if (!path.isEmpty()) {
            int parent = path.element();
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            List<Integer> component = new ArrayList<>();
            int member;
            do {
                member = stack.pop();
                open[member] = false;
                component.add(member);
            } while (member != node);
            component.sort(null);
            found.add(component);
        }
    }
}
