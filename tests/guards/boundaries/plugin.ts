import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readsChance } from "./clock.ts";
import { importVisitor } from "./import-visitor.ts";
import { judgeImport } from "./judge-import.ts";

/** The linter's own rules, loaded by `.oxlintrc.json`. */
export default {
  meta: { name: "boundaries" },
  rules: {
    /** Every import obeys the table. */
    imports: rule((context, file) =>
      importVisitor(({ node, specifier, typeOnly }) => {
        const message = judgeImport({ file, specifier, typeOnly });
        if (message) context.report({ node, message });
      }),
    ),
    /** What ships is handed the time and its ids; only `main.ts` and the one clock ask for them. */
    clock: rule((context, file) => readsChance(file, (node, message) => context.report({ node, message }))),
    /** Reports each import that was judged, so that a test can count them: a check that visits nothing passes too. */
    visited: rule((context, file) =>
      importVisitor(({ node, specifier }) => context.report({ node, message: `${file} -> ${specifier}` })),
    ),
  },
};

interface Context {
  readonly filename: string;
  report(problem: { readonly node: object; readonly message: string }): void;
}

type Visitor = object;

function rule(visit: (context: Context, file: string) => Visitor): { create(context: Context): Visitor } {
  return { create: (context) => visit(context, pathInRepository(context.filename)) };
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Fixtures lie in a small copy of the tree and are judged as if they stood in the real one. */
function pathInRepository(filename: string): string {
  return relative(root, filename)
    .replaceAll("\\", "/")
    .replace(/^tests\/guards\/lint-fixtures\//, "");
}
