import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import type { UnfiledFiling } from "@goodstanding/operations/oversight/list-unfiled";

/** 已审未报: one accepted filing that waits for its registration. */
export const unfiledRow = (actor: PersonActor, { filing, ...since }: UnfiledFiling) => ({
  id: filing.id,
  programme: { id: filing.programmeId, name: filing.programmeName },
  college: { zh: filing.unitName, en: filing.unitNameEn },
  rule: filing.rule,
  regime: filing.regime,
  period: filing.period,
  ...since,
  mayRegister: can(actor, "filing.register", filing.unitId),
});
