import { testCode } from "./table.ts";

/** Calls `report` where a file that ships reads the clock or draws a random number by itself. */
export function readsChance(file: string, report: (node: object, message: string) => void): object {
  if (!ships.test(file) || testCode.test(file) || mayAsk.some((allowed) => file.endsWith(allowed))) return {};
  return {
    NewExpression: (node: CallNode) => {
      if (node.callee.name === "Date" && node.arguments.length === 0) report(node, `new Date() ${advice}`);
    },
    MemberExpression: (node: MemberNode) => {
      const name = `${node.object.name}.${node.property.name}`;
      if (forbidden.has(name)) report(node, `${name} ${advice}`);
    },
  };
}

const ships = /^(?:packages|apps)\/(?!testing\/)[^/]+\/src\//;
const mayAsk = ["/src/main.ts", "packages/operations/src/configuration/clock.ts"];
const forbidden = new Set(["Date.now", "Temporal.Now", "Math.random"]);
const advice = "belongs to main.ts: take `now`, `today` or an id as a parameter.";

interface CallNode {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly object[];
}

interface MemberNode {
  readonly object: { readonly name?: string };
  readonly property: { readonly name?: string };
}
