import { spotCheckResultNames } from "@goodstanding/domain/oversight/spot-check-result";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";

/** What the agency's spot checks found that whoever prepares this duty has to know, each with its clause. */
export function CarriedResults({ obligation }: { readonly obligation: ProgrammeObligation }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <ul>
      {obligation.spotChecks.map(({ id, year, agency, result, on, kind, text: said, citation }) => (
        <li key={`${id} ${kind}`}>
          {t("programmes.duty.spotCheckOf", {
            ...{ year, agency, day: format.day(on) },
            result: text(spotCheckResultNames[result]),
          })}
          {text(said)} <ClausePopover citations={[citation]} subject={obligation.programme?.name ?? agency} />
        </li>
      ))}
    </ul>
  );
}
