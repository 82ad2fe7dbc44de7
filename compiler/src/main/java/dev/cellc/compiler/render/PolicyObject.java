package dev.cellc.compiler.render;

import dev.cellc.compiler.cilium.NetworkPolicy;
import dev.cellc.compiler.declaration.Capabilities.NetworkPolicyApi;
import dev.cellc.compiler.model.DataPlane;
import dev.cellc.compiler.networkpolicy.KubernetesPolicy;
import dev.cellc.compiler.resource.Tree;

/** A network policy in the form that the cluster of a data plane enforces. */
record PolicyObject(String apiVersion, String kind, Tree.Obj spec) {

    static PolicyObject of(NetworkPolicy policy, DataPlane plane) {
        return plane.networkTarget().api() == NetworkPolicyApi.CILIUM
                ? new PolicyObject("cilium.io/v2", "CiliumNetworkPolicy", policy.toTree())
                : new PolicyObject("networking.k8s.io/v1", "NetworkPolicy", new KubernetesPolicy(policy).toTree());
    }
}
