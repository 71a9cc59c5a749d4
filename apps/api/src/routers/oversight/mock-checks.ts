import { findMockCheck, listMockCheckItems, listMockChecks } from "@goodstanding/database/queries/mock-check";
import { can } from "@goodstanding/domain/access/can";
import type { MockCheckId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { mockCheckRow, mockItemRow } from "../../presenters/mock-check-row.ts";
import { found, procedure } from "../../trpc.ts";

/** 模拟抽查: every draw, the latest first; of each what the reader may see. */
export const mockChecks = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const checks = await listMockChecks(tx);
    const items = Map.groupBy(
      await listMockCheckItems(
        tx,
        checks.map(({ id }) => id),
      ),
      ({ mockCheckId }) => mockCheckId,
    );
    return {
      checks: checks.map((check) => mockCheckRow(check, items.get(check.id) ?? [])),
      may: { draw: can(actor, "oversight.manage") },
    };
  }),
);

/** One draw with its whole list, by stratum and in the order of drawing. */
export const mockCheck = procedure
  .input(z.object({ id: idInput<MockCheckId>() }))
  .query(({ ctx: { read, actor }, input: { id } }) =>
    read(async (tx) => {
      const check = found(await findMockCheck(tx, id), "mock-check.not-found");
      const items = await listMockCheckItems(tx, [id]);
      const mayManage = can(actor, "oversight.manage");
      return {
        ...mockCheckRow(check, items),
        items: items.map((item) => mockItemRow(item, mayManage)),
        may: { overrule: mayManage },
      };
    }),
  );
