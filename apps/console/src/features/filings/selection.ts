/** What the right side of a filing's page shows. It stands in the address's hash, so that every line can be linked to. */
export type Selection =
  | { readonly kind: "overview" | "unsorted" | "files" | "history" }
  | { readonly kind: "slot"; readonly key: string }
  | { readonly kind: "course"; readonly courseId: string };

const views = ["overview", "unsorted", "files", "history"] as const;

/** `slot=courses/<course>/samples`, `course=<id>` or `view=unsorted`; `null` for anything else. */
export function readSelection(hash: string): Selection | null {
  const [name, ...rest] = decoded(hash).split("=");
  const value = rest.join("=");
  if (value === "") return null;
  if (name === "slot") return { kind: "slot", key: value };
  if (name === "course") return { kind: "course", courseId: value };
  const view = views.find((each) => each === value);
  return name === "view" && view !== undefined ? { kind: view } : null;
}

export function hashOf(selection: Selection): string {
  if (selection.kind === "slot") return `slot=${selection.key}`;
  return selection.kind === "course" ? `course=${selection.courseId}` : `view=${selection.kind}`;
}

function decoded(hash: string): string {
  const text = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
