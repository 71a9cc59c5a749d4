export type Deps = import("@goodstanding/operations/deps").Deps;
