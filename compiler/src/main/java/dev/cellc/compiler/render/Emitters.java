package dev.cellc.compiler.render;

import java.util.List;

/** Every emitter, in the order in which a cell's objects are best applied. */
final class Emitters {
    static final List<ResourceEmitter> ALL = List.of(
            NamespaceEmitter::emit,
            BaselinePolicyEmitter::emit,
            NetworkPolicyEmitter::emit,
            ConfigMapEmitter::emit,
            ExternalSecretEmitter::emit,
            DeploymentEmitter::emit,
            CronJobEmitter::emit,
            ServiceEmitter::emit,
            HttpRouteEmitter::emit,
            SecurityPolicyEmitter::emit,
            BackendTrafficPolicyEmitter::emit);

    private Emitters() {}
}
