export interface Importing {
  readonly node: object;
  readonly specifier: string;
  /** Erased before anything runs. */
  readonly typeOnly: boolean;
}

/** Calls `found` for every form in which a module names another with a fixed text. */
export function importVisitor(found: (importing: Importing) => void): object {
  const report = (node: ImportNode, typeOnly: boolean): void => {
    const specifier = node.source?.value;
    if (typeof specifier === "string") found({ node, specifier, typeOnly });
  };
  return {
    ImportDeclaration: (node: ImportNode) => report(node, node.importKind === "type"),
    ExportNamedDeclaration: (node: ImportNode) => report(node, node.exportKind === "type"),
    ExportAllDeclaration: (node: ImportNode) => report(node, node.exportKind === "type"),
    ImportExpression: (node: ImportNode) => report(node, false),
    TSImportType: (node: ImportNode) => report(node, true),
  };
}

interface ImportNode {
  readonly source?: { readonly value?: unknown } | null;
  readonly importKind?: "type" | "value";
  readonly exportKind?: "type" | "value";
}
