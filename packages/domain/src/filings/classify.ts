import type { Checklist } from "../policy/pack.ts";

export type ChecklistClass = Checklist["classes"][number];

/** Where a file of a filing belongs. */
export interface FileClass {
  /** `null` where neither its name nor a folder's says so. */
  readonly classId: string | null;
  /** Its name declares no revision this year, so it is no evidence itself. */
  readonly isDeclaration: boolean;
  /** Classes that the declaration stands in for; empty where the checklist allows none. */
  readonly declares: readonly string[];
}

/** A file takes the class whose word its name holds, the longest word winning; else its nearest folder's. */
export function classify(path: string, checklist: Checklist): FileClass {
  const segments = path.split("/");
  const named = classesNamed(segments.at(-1) ?? "", checklist.classes);
  const classes = named.length > 0 ? named : nearestFolder(segments.slice(0, -1), checklist.classes);
  const isDeclaration = fold(segments.at(-1) ?? "").includes(fold(checklist.noRevisionWord));
  return {
    classId: classes[0]?.id ?? null,
    isDeclaration,
    declares: isDeclaration ? classes.filter(({ declarable }) => declarable).map(({ id }) => id) : [],
  };
}

function nearestFolder(
  folders: readonly string[],
  classes: readonly ChecklistClass[],
): readonly ChecklistClass[] {
  const nearest = folders.findLast((folder) => classesNamed(folder, classes).length > 0);
  return nearest === undefined ? [] : classesNamed(nearest, classes).slice(0, 1);
}

/** Classes whose words stand in a name, longest word first; a word inside a longer one that was taken does not count. */
function classesNamed(name: string, classes: readonly ChecklistClass[]): readonly ChecklistClass[] {
  let rest = fold(name);
  const found: ChecklistClass[] = [];
  for (const { word, owner } of wordsOf(classes)) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, "\n");
    if (!found.includes(owner)) found.push(owner);
  }
  return found;
}

const wordsOf = (classes: readonly ChecklistClass[]) =>
  classes
    .flatMap((owner) => owner.words.map((word) => ({ word: fold(word), owner })))
    .toSorted((a, b) => b.word.length - a.word.length);

const fold = (text: string): string => text.normalize("NFC").toLowerCase();
