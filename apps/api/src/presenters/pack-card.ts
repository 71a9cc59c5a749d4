import type { Pack } from "@goodstanding/domain/policy/pack";
import { type Regime, regimes } from "@goodstanding/domain/policy/regime";

/** A document in a list. */
export const packCard = (pack: Pack) => ({
  id: pack.id,
  series: pack.series,
  level: pack.level,
  shortName: pack.shortName,
  authority: pack.authority,
  document: pack.document,
  effective: pack.effective,
  /** The kinds of accreditation that it speaks of by name. */
  regimes: regimesOf(pack),
  /** Whose document it is; `null` where it is no school's. */
  school: pack.level === "school" ? pack.school : null,
  /** Of a notice alone. */
  year: pack.level === "notice" ? pack.year : null,
});

const regimesOf = (pack: Pack): readonly Regime[] =>
  pack.level === "school" ? regimes.filter((regime) => pack.regimes[regime]) : [pack.regime];
