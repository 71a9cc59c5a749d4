import { listLetterProgrammes, listLetters } from "@goodstanding/database/queries/letter";
import { listRectificationOrders } from "@goodstanding/database/queries/rectification-order";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { LetterId, ProgrammeId, RectificationOrderId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { letterKindNames } from "@goodstanding/domain/oversight/letter-kind";

/** The last day of a letter's answer or of an order, for calendars. */
export interface TaskDay {
  readonly kind: "letter" | "order";
  readonly id: LetterId | RectificationOrderId;
  readonly dueOn: LocalDate;
  /** Answered, or met. */
  readonly done: boolean;
  /** The kind and number of a letter; of an order the programme. */
  readonly name: Text;
  /** What the letter says, or the order is for. */
  readonly about: string;
  /** None: the letter is about the whole school. */
  readonly programmes: readonly {
    readonly id: ProgrammeId;
    readonly name: string;
    readonly unitId: UnitId;
  }[];
  readonly changedAt: Date;
}

/** Of all letters and orders in scope that were not withdrawn; a letter that is to be answered at once has no day. */
export async function readTaskDays(tx: ScopedTransaction): Promise<readonly TaskDay[]> {
  return [...(await letterDays(tx)), ...(await orderDays(tx))];
}

async function letterDays(tx: ScopedTransaction): Promise<readonly TaskDay[]> {
  const letters = (await listLetters(tx)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const programmes = Map.groupBy(
    await listLetterProgrammes(
      tx,
      letters.map(({ id }) => id),
    ),
    ({ letterId }) => letterId,
  );
  return letters.flatMap(({ id, kind, number, dueOn, summary, answeredAt, registeredAt }): TaskDay[] => {
    if (dueOn === null) return [];
    const { zh, en } = letterKindNames[kind];
    return [
      {
        ...{ kind: "letter", id, dueOn, done: answeredAt !== null, about: summary },
        name: { zh: `${zh} ${number}`, en: `${en} ${number}` },
        programmes: (programmes.get(id) ?? []).map((each) => ({
          ...{ id: each.id, name: each.name, unitId: each.unitId },
        })),
        changedAt: answeredAt ?? registeredAt,
      },
    ];
  });
}

const orderDays = async (tx: ScopedTransaction): Promise<readonly TaskDay[]> =>
  (await listRectificationOrders(tx))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, programmeId, programmeName, unitId, dueOn, reason, closedAt, issuedAt }) => ({
      ...{ kind: "order", id, dueOn, done: closedAt !== null, about: reason },
      name: { zh: programmeName, en: programmeName },
      programmes: [{ id: programmeId, name: programmeName, unitId }],
      changedAt: closedAt ?? issuedAt,
    }));
