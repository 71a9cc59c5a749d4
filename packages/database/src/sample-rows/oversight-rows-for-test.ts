import { localDate } from "@goodstanding/domain/kernel/dates";
import type { RowContext, Rows } from "./rows-for-test.ts";

/** What comes after the school. */
export function oversightRows(
  { newId, at, sha256, own }: RowContext,
  {
    fact,
    filing,
    person,
    programme,
    submission,
  }: Pick<Rows, "fact" | "filing" | "person" | "programme" | "submission">,
) {
  const letter: Rows["letter"] = {
    ...own,
    id: newId(),
    kind: "reminder",
    number: "函〔2026〕8号",
    sender: "示例认证协会",
    letterDate: localDate("2026-10-12"),
    receivedOn: localDate("2026-10-14"),
    summary: "催报年度报备材料",
    dueBasis: "none",
    owner: "quality-office",
    registeredBy: person.id,
    registeredAt: at,
  };
  const spotCheck: Rows["spotCheck"] = {
    ...own,
    id: newId(),
    year: 2026,
    agency: "示例认证协会",
    announcedOn: localDate("2026-10-14"),
    registeredBy: person.id,
    registeredAt: at,
  };
  const mockCheck: Rows["mockCheck"] = {
    ...own,
    id: newId(),
    year: 2026,
    seed: "sample",
    sizeKind: "count",
    size: 1,
    strata: "none",
    drawnBy: person.id,
    drawnAt: at,
  };
  return {
    letter,
    letterProgramme: {
      ...own,
      letterId: letter.id,
      programmeId: programme.id,
      factId: fact.id,
    },
    spotCheck,
    spotCheckItem: {
      ...own,
      spotCheckId: spotCheck.id,
      programmeId: programme.id,
      filingId: filing.id,
    },
    outsideContact: {
      ...own,
      id: newId(),
      programmeId: programme.id,
      onDay: localDate("2026-10-21"),
      means: "telephone",
      withWhom: "教学秘书",
      said: "提醒按期提交",
      madeBy: "教务处",
      recordedBy: person.id,
      recordedAt: at,
    },
    rectificationOrder: {
      ...own,
      id: newId(),
      programmeId: programme.id,
      reason: "改进措施未落实",
      clause: "示例办法第六条",
      orderedOn: localDate("2026-10-12"),
      dueOn: localDate("2026-11-12"),
      issuedBy: person.id,
      issuedAt: at,
    },
    mockCheck,
    mockCheckItem: {
      ...own,
      mockCheckId: mockCheck.id,
      filingId: filing.id,
      submissionId: submission.id,
      snapshotHash: sha256,
      stratum: "机械工程学院",
      drawKey: sha256,
      rank: 1,
      isDrawn: false,
    },
  } satisfies Partial<Rows>;
}
