import { listDeadAddresses } from "@goodstanding/database/queries/dead-address";
import { listUncertainOfUnits } from "@goodstanding/database/queries/digest";
import { listExtensionRequests } from "@goodstanding/database/queries/extension-request";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { DigestMatter } from "@goodstanding/domain/reminders/digest";

/** What mails have brought and the office has to see to: requests for more time, addresses that are dead, mails in doubt. */
export async function mattersOfMail(
  tx: ScopedTransaction,
  timeZone: string,
): Promise<readonly DigestMatter[]> {
  const requests = (await listExtensionRequests(tx)).filter(({ state }) => state === "open");
  const dead = await listDeadAddresses(tx);
  return [
    ...requests.map((request) =>
      ofOffice(`extension.${request.id}`, request, {
        what: { zh: "延期申请", en: "Request for more time" },
        state: { zh: "待决定", en: "To be decided" },
        movedOn: localDateAt(request.askedAt, timeZone),
      }),
    ),
    ...[...Map.groupBy(dead, ({ unitId }) => unitId)].flatMap(([unitId, addresses]) => {
      const [first] = addresses;
      if (!first) return [];
      return ofOffice(`dead-address.${unitId}`, first, {
        what: { zh: "收件地址失效", en: "Dead addresses" },
        state: { zh: `${addresses.length}个待核实`, en: `${addresses.length} to be seen to` },
        movedOn: localDateAt(first.since, timeZone),
      });
    }),
    ...(await listUncertainOfUnits(tx)).map((unit) =>
      ofOffice(`uncertain.${unit.unitId}`, unit, {
        what: { zh: "邮件是否送达未确定", en: "Mails of unknown fate" },
        state: { zh: `${unit.count}封待核实`, en: `${unit.count} to be settled` },
        movedOn: unit.since,
      }),
    ),
  ];
}

interface OfUnit {
  readonly unitName: string;
  readonly unitNameEn: string;
}

/** About a unit, and for the office to do. */
const ofOffice = (
  key: string,
  { unitName, unitNameEn }: OfUnit,
  matter: { readonly what: Text; readonly state: Text; readonly movedOn: DigestMatter["movedOn"] },
): DigestMatter => ({
  ...{ key, unitId: null, programmeId: null, subject: { zh: unitName, en: unitNameEn }, ...matter },
  ...{ due: null, waitsFor: "office", isUnassigned: false, consequence: null },
});
