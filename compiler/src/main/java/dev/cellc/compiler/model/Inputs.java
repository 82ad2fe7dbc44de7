package dev.cellc.compiler.model;

import java.util.List;

/** What a container is configured by. */
public record Inputs(List<Variable> env, List<EnvSource> envFrom, List<FileSpec> files, List<FolderSpec> folders) {

    public Inputs {
        env = List.copyOf(env);
        envFrom = List.copyOf(envFrom);
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }
}
