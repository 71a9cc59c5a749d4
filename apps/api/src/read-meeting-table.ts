import { listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { type FilingView, listFilings } from "@goodstanding/database/queries/filing";
import { findInstitution } from "@goodstanding/database/queries/institution";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { MeetingTable } from "@goodstanding/documents/forms/meeting-workbook";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { filingRow } from "./presenters/filing-row.ts";
import { meetingLine } from "./presenters/meeting-line.ts";
import { handingsOf } from "./read-handings.ts";
import { reckoningOf } from "./read-obligations.ts";
import { readSubmissionCards } from "./read-submission-cards.ts";
import { found } from "./trpc.ts";

/** All filings of a year, as the meeting that decides on them goes through them. */
export async function readMeetingTable(
  tx: ScopedTransaction,
  { actor, today, year }: { readonly actor: PersonActor; readonly today: LocalDate; readonly year: number },
): Promise<MeetingTable> {
  const institution = found(await findInstitution(tx, actor.institutionId), "session.required");
  const filings = (await listFilings(tx)).filter(({ period }) => period === String(year));
  const reckoning = await reckoningOf(tx, actor, today);
  const handings = await handingsOf(tx, filings, today);
  const latest = await readLatest(tx, filings, today);
  return {
    school: institution.name,
    year,
    writtenOn: today,
    lines: filings.map((filing) =>
      meetingLine({ row: filingRow(filing, reckoning, handings(filing)), ...latest(filing) }),
    ),
    notes,
  };
}

/** Of each filing what was handed in last and not withdrawn, with what people say of it. */
async function readLatest(tx: ScopedTransaction, filings: readonly FilingView[], today: LocalDate) {
  const standing = new Map<FilingId, readonly SubmissionRow[]>();
  for (const { id } of filings)
    standing.set(
      id,
      (await listSubmissions(tx, id)).filter(({ withdrawnAt }) => withdrawnAt === null),
    );
  const last = [...standing.values()].flatMap((rows) => rows.slice(0, 1));
  const cards = await readSubmissionCards(tx, last, today);
  const appraisals = await listAppraisalsOf(
    tx,
    last.map(({ id }) => id),
  );
  return ({ id }: Pick<FilingView, "id">) => {
    const rows = standing.get(id) ?? [];
    return {
      submissions: rows.length,
      latest: cards.find((card) => card.id === rows[0]?.id),
      appraisals: appraisals.filter(({ filingId }) => filingId === id),
    };
  };
}

const notes: MeetingTable["notes"] = [
  ["范围", "本年度全部报备事项，每项一行；审核情况以最近一次未撤回的提交为准"],
  ["校级时效、认证机构时效", "按生成当日计算；首次提交日决定是否逾期"],
  [
    "系统预审",
    "未发现问题、提示、需核实、须补正、已豁免；系统预审仅供参考，是否通过由学校审定。已豁免的问题不计入其他各栏",
  ],
  ["学院审核、学校审核", "审核人全部提交后方列出结果；此前只列进度"],
];
