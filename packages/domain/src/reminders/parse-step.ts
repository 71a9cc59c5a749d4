import { type RungKind, rungKinds } from "./reminder-step.ts";

/** `school-before-7` → the kind of rung and its number; `null` for a step that this release does not know. */
export function parseStep(step: string): { readonly kind: RungKind; readonly number: number } | null {
  const kind = rungKinds.find((each) => step.startsWith(`${each}-`));
  if (kind === undefined) return null;
  const number = Number(step.slice(kind.length + 1));
  return Number.isInteger(number) ? { kind, number } : null;
}
