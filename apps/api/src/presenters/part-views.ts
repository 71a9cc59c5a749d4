import type { FilingContents } from "@goodstanding/domain/filings/filing-contents";
import { type SlotProgress, slotStates } from "@goodstanding/domain/filings/slot-states";
import type { ChecklistPart } from "@goodstanding/domain/policy/checklist";
import { resolveCitation } from "@goodstanding/domain/policy/resolve-citation";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";
import { type PackageOfPage, type SlotSources, slotView } from "./slot-view.ts";

export interface PartSources extends SlotSources {
  readonly contents: ReadContents;
  /** What the states of slots are judged by. */
  readonly judged: FilingContents;
  readonly mayEdit: (course: PackageOfPage) => boolean;
}

/** The checklist in the order of the document, course packages of this year in its place. */
export function partViews(sources: PartSources) {
  const { checklist } = sources.policy.association;
  const states = slotStates(checklist, sources.judged);
  return checklist.parts.map((part) => {
    const own = states.filter((state) => state.part === part);
    return {
      id: part.id,
      kind: part.kind,
      name: part.name,
      citation: resolveCitation(sources.policy, part.citation),
      slots: part.kind === "courses" ? [] : own.map((state) => slotView(state, sources)),
      courses:
        part.kind === "courses"
          ? sources.contents.courses.map(({ row }) => courseView(part, row, own, sources))
          : [],
      declaration: partDeclaration(part, sources),
    };
  });
}

/** A package with its slots; one of a kind that the checklist lacks shows none. */
export const courseView = (
  part: ChecklistPart,
  row: PackageOfPage,
  states: readonly SlotProgress[],
  sources: SlotSources & { readonly mayEdit: (course: PackageOfPage) => boolean },
) => ({
  courseId: row.id,
  packageId: row.packageId,
  name: row.name,
  code: row.code,
  kind: { id: row.kind, name: kindName(part, row.kind) },
  responsible: row.responsible,
  evaluatedOn: row.evaluatedOn,
  isShared: row.isShared,
  ownedBy: { zh: row.unitName, en: row.unitNameEn },
  mayEdit: sources.mayEdit(row),
  handsInReports: row.handsInReports,
  bandScheme: row.bandScheme,
  slots: states.filter(({ course }) => course?.id === row.id).map((state) => slotView(state, sources)),
});

const kindName = (part: ChecklistPart, id: string) => {
  const kinds = part.kind === "courses" ? part.courseKinds : [];
  return kinds.find((kind) => kind.id === id)?.name ?? { zh: id, en: id };
};

/** That no course is evaluated this year. */
function partDeclaration({ id, kind }: ChecklistPart, { contents }: PartSources) {
  const declared =
    kind === "courses"
      ? contents.declarations.find((each) => each.kind === "no-course" && each.part === id)
      : undefined;
  return declared
    ? {
        id: declared.row.id,
        remark: declared.row.remark,
        by: { zh: declared.row.declaredByName, en: declared.row.declaredByNameEn },
        at: declared.row.declaredAt.toISOString(),
      }
    : null;
}
