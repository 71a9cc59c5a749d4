import { type Severity, severities, type Verdict } from "../review/severity.ts";

interface Mark {
  /** Of the checklist. */
  readonly item: string;
  readonly level: "college" | "school";
  readonly result: Verdict;
}

/**
 * The marks that a score counts: one defect counts once, however many reviewers saw it. Of each item the gravest that the
 * school's level gave it, also where that is “nothing found”; the college's where the school's said nothing of it.
 */
export const countedMarks = (marks: readonly Mark[]): readonly Severity[] =>
  [...Map.groupBy(marks, ({ item }) => item).values()].flatMap((ofItem) => {
    const schools = ofItem.filter(({ level }) => level === "school");
    const counted = schools.length > 0 ? schools : ofItem;
    return severities.find((severity) => counted.some(({ result }) => result === severity)) ?? [];
  });
