/**
 * Does an operating system's leftover name a file or one of its folders? Patterns come from the pack
 * (`checklist.ignoredNames`): `*` stands for any characters; case does not matter.
 */
export function ignoredBy(patterns: readonly string[]): (path: string) => boolean {
  const names = patterns.map(nameMatcher);
  return (path) => path.split("/").some((segment) => names.some((name) => name.test(segment)));
}

const nameMatcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split("*").map(RegExp.escape).join(".*")}$`, "iu");
