import {
  countOpenExtensionRequests,
  listExtensionRequests,
} from "@goodstanding/database/queries/extension-request";
import { listObligations, type ObligationRow } from "@goodstanding/database/queries/obligation";
import { listProgrammes } from "@goodstanding/database/queries/programme";
import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { extensionRow } from "../../presenters/extension-row.ts";
import { ExpectedError, procedure } from "../../trpc.ts";

/** 延期申请: what units ask for through the links of mails, the open ones first, with the duties as they stand now. */
export const list = procedure.query(({ ctx: { read, actor } }) => {
  if (!can(actor, "dates.adjust")) throw new ExpectedError(appError("access.denied"));
  return read(async (tx) => {
    const requests = await listExtensionRequests(tx);
    const programmes = await listProgrammes(tx);
    const units = [...new Set(requests.map(({ unitId }) => unitId))];
    const subjects = [
      ...units,
      ...programmes.filter(({ unitId }) => units.includes(unitId)).map(({ id }) => id),
    ];
    const unitOf = new Map<string, string>(programmes.map(({ id, unitId }) => [id, unitId]));
    const duties = Map.groupBy(
      (await listObligations(tx, subjects)).filter(({ state }) => state === "owed"),
      (duty: ObligationRow) =>
        `${duty.unitId ?? unitOf.get(duty.programmeId ?? "")} ${duty.rule} ${duty.period}`,
    );
    const names = new Map<string, string>(programmes.map(({ id, name }) => [id, name]));
    return requests.map((request) =>
      extensionRow(request, duties.get(`${request.unitId} ${request.rule} ${request.period}`) ?? [], names),
    );
  });
});

/** How many wait for the office; 0 for whoever decides nothing. */
export const open = procedure.query(({ ctx: { read, actor } }) =>
  read((tx) => (can(actor, "dates.adjust") ? countOpenExtensionRequests(tx) : Promise.resolve(0))),
);
